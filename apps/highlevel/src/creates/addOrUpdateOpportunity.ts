import { defineCreate } from "zapier-platform-core";
import { opportunitiesOf } from "../resources/findOpportunities.ts";
import { inputGroups } from "../resources/inputGroups.ts";
import { opportunityOutputFields, opportunitySample, toOpportunity } from "../resources/opportunity.ts";
import {
  createOpportunity,
  newOpportunityInputs,
  toOpportunityFields,
} from "../resources/opportunityInputs.ts";
import { highlevel } from "../vendor.ts";

const inputFields = newOpportunityInputs({
  stageHelp: "Leave blank to keep the current stage, or for the first stage of the pipeline.",
  status: { helpText: "Leave blank to keep the opportunity open." },
});

/**
 * POST /opportunities/search, then PUT /opportunities/{id} or POST /opportunities/ (HighLevel API 2.0, "Search
 * Opportunities"): the vendor's own upsert takes no contact. The search lags some seconds behind.
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
      const [present] = await opportunitiesOf(client, {
        contactId: input.contact_id,
        pipelineId: input.pipeline_id,
        status: "open",
      });
      if (present) {
        return { ...toOpportunity(await client.opportunities.update(present, changes)), is_new: false };
      }
      return { ...toOpportunity(await createOpportunity(client, input, changes)), is_new: true };
    }),
    outputFields: [...opportunityOutputFields, { key: "is_new", label: "Is New", type: "boolean" }],
    sample: { ...opportunitySample, is_new: true },
  },
});
