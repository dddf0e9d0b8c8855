import { defineCreate, defineInputFields } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import { opportunityFieldInputs } from "../resources/customFields.ts";
import { opportunitiesOf } from "../resources/findOpportunities.ts";
import { inputGroups } from "../resources/inputGroups.ts";
import { opportunityOutputFields, opportunitySample, toOpportunity } from "../resources/opportunity.ts";
import {
  nameInput,
  opportunityFieldsInputs,
  pipelineInput,
  stageInput,
  statusInput,
  toOpportunityFields,
} from "../resources/opportunityInputs.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  contactInput,
  { ...nameInput, required: true },
  { ...pipelineInput, required: true },
  {
    ...stageInput,
    helpText: "Leave blank to keep the current stage, or for the first stage of the pipeline.",
  },
  { ...statusInput, helpText: "Leave blank to keep the opportunity open." },
  ...opportunityFieldsInputs,
  opportunityFieldInputs,
]);

/**
 * POST /opportunities/search, then PUT /opportunities/{id} or POST /opportunities/ (HighLevel API 2.0, "Search
 * Opportunities"): the vendor's own upsert takes no contact. The search is some seconds behind.
 */
export default defineCreate({
  key: "add_or_update_opportunity",
  noun: "Opportunity",
  display: {
    label: "Add or Update Opportunity",
    description:
      "Updates the newest open opportunity of a contact in a pipeline, or creates one if none is found.",
  },
  operation: {
    inputFields,
    inputFieldGroups: inputGroups.opportunity,
    perform: highlevel.create(inputFields, async (context) => {
      const { client, input } = context;
      const changes = await toOpportunityFields(context);
      const pipelineId = input.pipeline_id;
      const [present] = await opportunitiesOf(client, {
        contactId: input.contact_id,
        pipelineId,
        status: "open",
      });
      if (present) {
        return { ...toOpportunity(await client.opportunities.update(present, changes)), is_new: false };
      }
      const required = {
        name: input.name,
        pipelineId,
        status: changes.status ?? "open",
        contactId: input.contact_id,
      };
      return {
        ...toOpportunity(await client.opportunities.create({ ...changes, ...required })),
        is_new: true,
      };
    }),
    outputFields: [...opportunityOutputFields, { key: "is_new", label: "Is New", type: "boolean" }],
    sample: { ...opportunitySample, is_new: true },
  },
});
