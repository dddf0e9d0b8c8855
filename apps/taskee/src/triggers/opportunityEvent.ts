import { defineTrigger } from "zapier-platform-core";
import { directions, onEvents } from "../resources/event.ts";
import { opportunityEvents } from "../resources/opportunityEvents.ts";

/** POST https://hooks.zapier.com/… with `OpportunityCreate` and so on (Taskee Portal API guide, "Opportunity Events"). */
export default defineTrigger({
  key: "opportunity_event",
  noun: "Opportunity",
  display: {
    label: "Opportunity Event",
    description:
      "Triggers when an opportunity is created, updated, or deleted, or its status, stage, value, or owner changes.",
    directions: directions("opportunities"),
  },
  operation: onEvents(opportunityEvents),
});
