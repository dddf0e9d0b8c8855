import { InputError } from "@integrations/zapier-kit";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { opportunityFieldInputs } from "../resources/customFields.ts";
import { inputGroups } from "../resources/inputGroups.ts";
import { opportunityOutputFields, opportunitySample, toOpportunity } from "../resources/opportunity.ts";
import {
  nameInput,
  opportunityFieldsInputs,
  opportunityInput,
  pipelineInput,
  stageInput,
  statusInput,
  toOpportunityFields,
} from "../resources/opportunityInputs.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  opportunityInput,
  nameInput,
  pipelineInput,
  stageInput,
  statusInput,
  ...opportunityFieldsInputs,
  opportunityFieldInputs,
]);

/**
 * PUT /opportunities/{id} with only what differs, after a GET of it
 * (HighLevel API 2.0, "Update Opportunity", "Get Opportunity").
 */
export default defineCreate({
  key: "update_opportunity",
  noun: "Opportunity",
  display: {
    label: "Update Opportunity",
    description: "Updates an opportunity. Fields you leave blank don't change.",
  },
  operation: {
    inputFields,
    inputFieldGroups: inputGroups.opportunity,
    perform: highlevel.create(inputFields, async (context) => {
      const changes = await toOpportunityFields(context);
      if (Object.keys(changes).length === 0) {
        throw new InputError(
          "opportunity_id",
          "nothing to change. Fill in at least one of the other fields.",
        );
      }
      const { opportunities } = context.client;
      const opportunity = await opportunities.get(context.input.opportunity_id);
      return toOpportunity(await opportunities.update(opportunity, changes));
    }),
    outputFields: opportunityOutputFields,
    sample: opportunitySample,
  },
});
