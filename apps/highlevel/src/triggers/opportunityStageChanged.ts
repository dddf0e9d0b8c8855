import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { opportunityChangeOutputFields, opportunityChangeSample } from "../resources/opportunity.ts";
import { changedOpportunities } from "../resources/opportunityEvents.ts";
import { pipelineInput, stageInput } from "../resources/opportunityInputs.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  { ...pipelineInput, helpText: "Only opportunities in this pipeline. Leave blank for all." },
  { ...stageInput, helpText: "Only opportunities that move to this stage. Leave blank for all." },
]);

/**
 * POST /opportunities/search by `last_stage_change_date` (HighLevel API 2.0, "Search Opportunities"): of two moves
 * between two polls the API shows the later one.
 */
export default defineTrigger({
  key: "opportunity_stage_changed",
  noun: "Opportunity",
  display: {
    label: "Opportunity Stage Changed",
    description: "Triggers when an opportunity moves to another stage.",
  },
  operation: {
    type: "polling",
    inputFields,
    perform: highlevel.pollEvents(inputFields, ({ client, input }) =>
      changedOpportunities(client, "last_stage_change_date", input),
    ),
    outputFields: opportunityChangeOutputFields,
    sample: opportunityChangeSample("last_stage_change_at"),
  },
});
