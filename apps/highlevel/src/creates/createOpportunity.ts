import { defineCreate } from "zapier-platform-core";
import { inputGroups } from "../resources/inputGroups.ts";
import { opportunityOutputFields, opportunitySample, toOpportunity } from "../resources/opportunity.ts";
import {
  createOpportunity,
  newOpportunityInputs,
  toOpportunityFields,
} from "../resources/opportunityInputs.ts";
import { highlevel } from "../vendor.ts";

const inputFields = newOpportunityInputs({
  stageHelp: "Leave blank for the first stage of the pipeline.",
  status: { default: "open" },
});

/** POST /opportunities/ (HighLevel API 2.0, "Create Opportunity"). */
export default defineCreate({
  key: "create_opportunity",
  noun: "Opportunity",
  display: { label: "Create Opportunity", description: "Creates a new opportunity for a contact." },
  operation: {
    inputFields,
    inputFieldGroups: inputGroups.opportunity,
    perform: highlevel.create(inputFields, async (context) => {
      const fields = await toOpportunityFields(context);
      return toOpportunity(await createOpportunity(context.client, context.input, fields));
    }),
    outputFields: opportunityOutputFields,
    sample: opportunitySample,
  },
});
