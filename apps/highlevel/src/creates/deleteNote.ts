import { defineCreate, defineInputFields } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import { noteInput, noteSample } from "../resources/note.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([contactInput, noteInput]);

/** DELETE /contacts/{id}/notes/{noteId} (HighLevel API 2.0, "Delete Note"). */
export default defineCreate({
  key: "delete_note",
  noun: "Note",
  display: { label: "Delete Note", description: "Deletes a note of a contact." },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client, input }) => {
      await client.notes.remove(input.contact_id, input.note_id);
      return { id: input.note_id, deleted: true };
    }),
    outputFields: [
      { key: "id", label: "Note ID", type: "string", primary: true },
      { key: "deleted", label: "Deleted", type: "boolean" },
    ],
    sample: { id: noteSample.id, deleted: true },
  },
});
