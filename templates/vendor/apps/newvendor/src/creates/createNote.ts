import { defineCreate, defineInputFields } from "zapier-platform-core";
import { noteFieldInputs, noteOutputFields, noteSample, toNote } from "../resources/note.ts";
import { newvendor } from "../vendor.ts";

const [title, text] = noteFieldInputs;
const inputFields = defineInputFields([{ ...title, required: true }, text]);

/** POST /notes (New Vendor API, "Create a note"). */
export default defineCreate({
  key: "create_note",
  noun: "Note",
  display: { label: "Create Note", description: "Creates a new note." },
  operation: {
    inputFields,
    perform: newvendor.create(inputFields, async ({ client, input }) =>
      toNote(await client.notes.create({ title: input.title, text: input.text })),
    ),
    outputFields: noteOutputFields,
    sample: noteSample,
  },
});
