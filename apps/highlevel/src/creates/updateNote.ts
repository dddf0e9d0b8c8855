import { InputError } from "@integrations/zapier-kit";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import {
  bodyInput,
  noteFieldInputs,
  noteInput,
  noteOutputFields,
  noteSample,
  toNote,
  toNoteFields,
} from "../resources/note.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([contactInput, noteInput, bodyInput, ...noteFieldInputs]);

/**
 * PUT /contacts/{id}/notes/{noteId} with only what differs, after a GET of it
 * (HighLevel API 2.0, "Update Note", "Get Note").
 */
export default defineCreate({
  key: "update_note",
  noun: "Note",
  display: { label: "Update Note", description: "Updates a note. Fields you leave blank don't change." },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client, input }) => {
      const changes = toNoteFields(input);
      if (Object.keys(changes).length === 0) {
        throw new InputError("note_id", "nothing to change. Fill in at least one of the other fields.");
      }
      const note = await client.notes.get(input.contact_id, input.note_id);
      return toNote(await client.notes.update(input.contact_id, note, changes));
    }),
    outputFields: noteOutputFields,
    sample: noteSample,
  },
});
