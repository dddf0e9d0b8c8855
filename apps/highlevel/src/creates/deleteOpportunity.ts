import { defineCreate, defineInputFields } from "zapier-platform-core";
import { opportunitySample } from "../resources/opportunity.ts";
import { opportunityInput } from "../resources/opportunityInputs.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([opportunityInput]);

/** DELETE /opportunities/{id} (HighLevel API 2.0, "Delete Opportunity"). */
export default defineCreate({
  key: "delete_opportunity",
  noun: "Opportunity",
  display: { label: "Delete Opportunity", description: "Permanently deletes an opportunity." },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client, input }) => {
      await client.opportunities.remove(input.opportunity_id);
      return { id: input.opportunity_id, deleted: true };
    }),
    outputFields: [
      { key: "id", label: "Opportunity ID", type: "string", primary: true },
      { key: "deleted", label: "Deleted", type: "boolean" },
    ],
    sample: { id: opportunitySample.id, deleted: true },
  },
});
