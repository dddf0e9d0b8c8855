import { defineTrigger } from "zapier-platform-core";
import { directions, onEvents } from "../resources/event.ts";
import { recordEvents } from "../resources/recordEvents.ts";

/** POST https://hooks.zapier.com/… with `AssociationCreate` and so on (Taskee Portal API guide, "Association Events"). */
export default defineTrigger({
  key: "record_event",
  noun: "Record",
  display: {
    label: "Record Event",
    description:
      "Triggers when an association, a relation, a record of a custom object, a location, or a user changes.",
    directions: directions("associations, relations, records, locations, and users"),
  },
  operation: onEvents(recordEvents),
});
