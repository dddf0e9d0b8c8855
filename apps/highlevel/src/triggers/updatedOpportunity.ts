import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { opportunityChangeOutputFields, opportunityChangeSample } from "../resources/opportunity.ts";
import { changedOpportunities } from "../resources/opportunityEvents.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([]);

/** POST /opportunities/search by `date_updated` (HighLevel API 2.0, "Search Opportunities"). */
export default defineTrigger({
  key: "updated_opportunity",
  noun: "Opportunity",
  display: { label: "Updated Opportunity", description: "Triggers when an opportunity is updated." },
  operation: {
    type: "polling",
    inputFields,
    perform: highlevel.pollEvents(inputFields, ({ client }) => changedOpportunities(client, "date_updated")),
    outputFields: opportunityChangeOutputFields,
    sample: opportunityChangeSample("updated_at"),
  },
});
