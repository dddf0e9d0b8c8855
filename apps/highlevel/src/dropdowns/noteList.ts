import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { contactTriggerInput } from "../resources/contactInput.ts";
import { noteSample, toNote } from "../resources/note.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([contactTriggerInput]);

/** GET /contacts/{id}/notes: the choices for fields that take a note of a contact. */
export default defineTrigger({
  key: "note_list",
  noun: "Note",
  display: { label: "List of Notes", description: "Triggers when a list of notes is needed.", hidden: true },
  operation: {
    type: "polling",
    inputFields,
    perform: highlevel.dropdown(inputFields, async ({ client, input, page }) => {
      const notes = page === 0 ? await client.notes.list(input.contact_id) : [];
      return notes.map(toNote).map((note) => ({ ...note, body: note.title || note.body || note.id }));
    }),
    sample: noteSample,
  },
});
