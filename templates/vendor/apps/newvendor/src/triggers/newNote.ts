import { defineTrigger } from "zapier-platform-core";
import { noteOutputFields, noteSample } from "../resources/note.ts";
import { createdNotes } from "../resources/noteEvents.ts";
import { newvendor } from "../vendor.ts";

/** GET /notes?created_since=…&limit=100 (New Vendor API, "List notes"). */
export default defineTrigger({
  key: "new_note",
  noun: "Note",
  display: { label: "New Note", description: "Triggers when a new note is created." },
  operation: {
    type: "polling",
    perform: newvendor.pollEvents([], ({ client }) => createdNotes(client)),
    outputFields: noteOutputFields,
    sample: noteSample,
  },
});
