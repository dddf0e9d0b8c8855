import { defineInputFields, defineSearch } from "zapier-platform-core";
import { noteOutputFields, noteSample, toNote } from "../resources/note.ts";
import { newvendor } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "title",
    label: "Title",
    type: "string",
    required: true,
    helpText: "Enter the full title, exactly as in New Vendor.",
  },
]);

/** GET /notes?title=…&limit=1 (New Vendor API, "List notes"). */
export default defineSearch({
  key: "find_note",
  noun: "Note",
  display: { label: "Find Note", description: "Finds a note by title." },
  operation: {
    inputFields,
    perform: newvendor.search(inputFields, async ({ client, input }) => {
      const { rows: notes } = await client.notes.list({ title: input.title, limit: 1 });
      return notes.map(toNote);
    }),
    outputFields: noteOutputFields,
    sample: noteSample,
  },
});
