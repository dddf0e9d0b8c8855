import { InputError } from "@integrations/zapier-kit";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import {
  businessFieldInputs,
  businessInput,
  businessNameInput,
  businessOutputFields,
  businessSample,
  toBusiness,
  toBusinessFields,
} from "../resources/business.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([businessInput, businessNameInput, ...businessFieldInputs]);

/**
 * PUT /businesses/{businessId} with only what differs, after a GET of it
 * (HighLevel API 2.0, "Update Business", "Get Business").
 */
export default defineCreate({
  key: "update_business",
  noun: "Business",
  display: {
    label: "Update Business",
    description: "Updates a business. Fields you leave blank don't change.",
  },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client, input }) => {
      const changes = await toBusinessFields(input);
      if (Object.keys(changes).length === 0)
        throw new InputError("business_id", "nothing to change. Fill in at least one of the other fields.");
      const business = await client.businesses.get(input.business_id);
      return toBusiness(await client.businesses.update(business, changes));
    }),
    outputFields: businessOutputFields,
    sample: businessSample,
  },
});
