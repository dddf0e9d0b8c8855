import { defineTrigger } from "zapier-platform-core";
import { directions, onEvents } from "../resources/event.ts";
import { noteEvents } from "../resources/noteEvents.ts";

/** POST https://hooks.zapier.com/… with `NoteCreate` and so on (HighLevel API 2.0, "NoteCreate"; Taskee's guide has no names). */
export default defineTrigger({
  key: "note_event",
  noun: "Note",
  display: {
    label: "Note Event",
    description: "Triggers when a note of a contact is created, updated, or deleted.",
    directions: directions("notes"),
  },
  operation: onEvents(noteEvents),
});
