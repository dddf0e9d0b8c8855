import { defineCreate, defineInputFields } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import { opportunityFieldInputs } from "../resources/customFields.ts";
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
  { ...stageInput, helpText: "Leave blank for the first stage of the pipeline." },
  { ...statusInput, default: "open" },
  ...opportunityFieldsInputs,
  opportunityFieldInputs,
]);

/** POST /opportunities/ (HighLevel API 2.0, "Create Opportunity"). */
export default defineCreate({
  key: "create_opportunity",
  noun: "Opportunity",
  display: { label: "Create Opportunity", description: "Creates a new opportunity for a contact." },
  operation: {
    inputFields,
    inputFieldGroups: inputGroups.opportunity,
    perform: highlevel.create(inputFields, async (context) => {
      const { client, input } = context;
      const { status = "open", ...fields } = await toOpportunityFields(context);
      const required = {
        name: input.name,
        pipelineId: input.pipeline_id,
        status,
        contactId: input.contact_id,
      };
      return toOpportunity(await client.opportunities.create({ ...fields, ...required }));
    }),
    outputFields: opportunityOutputFields,
    sample: opportunitySample,
  },
});
