import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { opportunityChangeOutputFields, opportunityChangeSample } from "../resources/opportunity.ts";
import { changedOpportunities } from "../resources/opportunityEvents.ts";
import { pipelineInput, statusFilter } from "../resources/opportunityInputs.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  { ...pipelineInput, helpText: "Only opportunities in this pipeline. Leave blank for all." },
  { ...statusFilter, helpText: "Only opportunities that get this status. Leave blank for all." },
]);

/**
 * POST /opportunities/search by `last_status_change_date` (HighLevel API 2.0, "Search Opportunities"): of two changes
 * between two polls the API shows the later one.
 */
export default defineTrigger({
  key: "opportunity_status_changed",
  noun: "Opportunity",
  display: {
    label: "Opportunity Status Changed",
    description: "Triggers when an opportunity is won, lost, abandoned, or reopened.",
  },
  operation: {
    type: "polling",
    inputFields,
    perform: highlevel.pollEvents(inputFields, ({ client, input }) =>
      changedOpportunities(client, "last_status_change_date", input),
    ),
    outputFields: opportunityChangeOutputFields,
    sample: { ...opportunityChangeSample("last_status_change_at"), status: "won" },
  },
});
