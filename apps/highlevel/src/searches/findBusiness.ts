import { isSameName } from "@integrations/clients/text";
import { InputError, kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { businessOutputFields, businessSample, toBusiness } from "../resources/business.ts";
import { MOST_ROWS, matchesOnPages } from "../resources/numberedPages.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "name",
    label: "Name",
    type: "string",
    meta: kind("name"),
    helpText: "Enter the full name. Not case-sensitive.",
  },
  {
    key: "id",
    label: "Business ID",
    type: "string",
    meta: kind("id"),
    helpText: "The business's ID in HighLevel. If you fill this in, the name is ignored.",
  },
]);

/** GET /businesses/{businessId}, or GET /businesses/?limit=100&skip=… (HighLevel API 2.0, "Get Businesses by Location"). */
export default defineSearch({
  key: "find_business",
  noun: "Business",
  display: { label: "Find Business", description: "Finds a business by name or ID." },
  operation: {
    inputFields,
    perform: highlevel.search(inputFields, async ({ client, input: { id, name } }) => {
      if (id) return [toBusiness(await client.businesses.get(id))];
      if (!name) throw new InputError("name", "fill in one of them.", "Name or Business ID");
      const found = await matchesOnPages(
        client.businesses.list,
        (business) => isSameName(business.name, name),
        () =>
          new InputError("name", `none of the first ${MOST_ROWS} businesses has this name. Search by ID.`),
      );
      return found.map(toBusiness);
    }),
    outputFields: businessOutputFields,
    sample: businessSample,
  },
});
