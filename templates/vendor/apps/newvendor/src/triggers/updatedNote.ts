import { defineTrigger } from "zapier-platform-core";
import { noteOutputFields, noteSample } from "../resources/note.ts";
import { updatedNotes } from "../resources/noteEvents.ts";
import { newvendor } from "../vendor.ts";

/** GET /notes?updated_since=…&limit=100: each change is an event, so `id` identifies the change and `note_id` the note. */
export default defineTrigger({
  key: "updated_note",
  noun: "Note",
  display: { label: "Updated Note", description: "Triggers when a note is updated." },
  operation: {
    type: "polling",
    perform: newvendor.pollEvents([], ({ client }) => updatedNotes(client)),
    outputFields: [
      { key: "id", label: "Change ID", type: "string", primary: true },
      { key: "note_id", label: "Note ID", type: "string" },
      ...noteOutputFields.slice(1),
    ],
    sample: { ...noteSample, id: `${noteSample.id}-1774342931000`, note_id: noteSample.id },
  },
});
