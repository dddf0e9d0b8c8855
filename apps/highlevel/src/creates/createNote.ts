import { defineCreate, defineInputFields } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import {
  bodyInput,
  noteFieldInputs,
  noteOutputFields,
  noteSample,
  toNote,
  toNoteFields,
} from "../resources/note.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([contactInput, { ...bodyInput, required: true }, ...noteFieldInputs]);

/** POST /contacts/{id}/notes (HighLevel API 2.0, "Create Note"). */
export default defineCreate({
  key: "create_note",
  noun: "Note",
  display: { label: "Create Note", description: "Creates a new note about a contact." },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client, input }) =>
      toNote(await client.notes.create(input.contact_id, { ...toNoteFields(input), body: input.body })),
    ),
    outputFields: noteOutputFields,
    sample: noteSample,
  },
});
