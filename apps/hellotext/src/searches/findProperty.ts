import { kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { properties } from "../resources/property.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "name",
    label: "Name",
    type: "string",
    meta: kind("name"),
    required: true,
    helpText:
      "Enter the full name, or the kind if the property has no name. Not case-sensitive. Searches the 2,000 newest properties.",
  },
]);

/** GET /v1/properties?limit=100&starting_after=…, page by page, because the vendor has no search. */
export default defineSearch({
  key: "find_property",
  noun: "Property",
  display: { label: "Find Property", description: "Finds a property by name." },
  operation: {
    inputFields,
    perform: hellotext.search(inputFields, ({ client, input }) =>
      properties.findByName(client, input.name, ({ name, kind }) => name || kind),
    ),
    ...properties.output,
  },
});
