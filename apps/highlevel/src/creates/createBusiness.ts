import { defineCreate, defineInputFields } from "zapier-platform-core";
import {
  businessFieldInputs,
  businessNameInput,
  businessOutputFields,
  businessSample,
  toBusiness,
  toBusinessFields,
} from "../resources/business.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([{ ...businessNameInput, required: true }, ...businessFieldInputs]);

/** POST /businesses/ (HighLevel API 2.0, "Create Business"). */
export default defineCreate({
  key: "create_business",
  noun: "Business",
  display: { label: "Create Business", description: "Creates a new business." },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client, input }) => {
      const fields = await toBusinessFields(input);
      return toBusiness(await client.businesses.create({ ...fields, name: input.name }));
    }),
    outputFields: businessOutputFields,
    sample: businessSample,
  },
});
