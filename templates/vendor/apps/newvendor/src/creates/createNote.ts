import { defineCreate, defineInputFields } from "zapier-platform-core";
import { noteOutputFields, noteSample, toNote } from "../resources/note.ts";
import { noteFieldInputs, toNoteFields } from "../resources/noteFields.ts";
import { newvendor } from "../vendor.ts";

const [title, ...others] = noteFieldInputs;
const inputFields = defineInputFields([{ ...title, required: true }, ...others]);

/** POST /notes (New Vendor API, "Create a note"). */
export default defineCreate({
  key: "create_note",
  noun: "Note",
  display: { label: "Create Note", description: "Creates a new note." },
  operation: {
    inputFields,
    perform: newvendor.create(inputFields, async ({ client, input }) =>
      toNote(await client.notes.create({ ...toNoteFields(input), title: input.title })),
    ),
    outputFields: noteOutputFields,
    sample: noteSample,
  },
});
