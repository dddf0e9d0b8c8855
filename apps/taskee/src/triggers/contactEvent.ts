import { defineTrigger } from "zapier-platform-core";
import { contactEvents } from "../resources/contactEvents.ts";
import { directions, onEvents } from "../resources/event.ts";

/** POST https://hooks.zapier.com/… with `ContactCreate` and so on (Taskee Portal API guide, "Contact Events"). */
export default defineTrigger({
  key: "contact_event",
  noun: "Contact",
  display: {
    label: "Contact Event",
    description:
      "Triggers when a contact is created, updated, or deleted, or its tags or Do Not Disturb setting change.",
    directions: directions("contacts"),
  },
  operation: onEvents(contactEvents),
});
