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

/** PUT /contacts/{id}/notes/{noteId} with only what changes (HighLevel API 2.0, "Update Note"). */
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
      return toNote(await client.notes.update(input.contact_id, input.note_id, changes));
    }),
    outputFields: noteOutputFields,
    sample: noteSample,
  },
});
