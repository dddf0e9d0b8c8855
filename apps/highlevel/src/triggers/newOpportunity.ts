import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { opportunityOutputFields, opportunitySample } from "../resources/opportunity.ts";
import { createdOpportunities } from "../resources/opportunityEvents.ts";
import { pipelineInput, stageInput } from "../resources/opportunityInputs.ts";
import { assignedToInput } from "../resources/user.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  { ...pipelineInput, helpText: "Only opportunities created in this pipeline. Leave blank for all." },
  { ...stageInput, helpText: "Only opportunities created in this stage. Leave blank for all." },
  { ...assignedToInput, helpText: "Only opportunities assigned to this user. Leave blank for all." },
]);

/** POST /opportunities/search by `date_added`, paged by `searchAfter` (HighLevel API 2.0, "Search Opportunities"). */
export default defineTrigger({
  key: "new_opportunity",
  noun: "Opportunity",
  display: { label: "New Opportunity", description: "Triggers when a new opportunity is created." },
  operation: {
    type: "polling",
    inputFields,
    perform: highlevel.pollEvents(inputFields, ({ client, input }) => createdOpportunities(client, input)),
    outputFields: opportunityOutputFields,
    sample: opportunitySample,
  },
});
