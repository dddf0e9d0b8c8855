import { InputError, unlessEmpty } from "@integrations/zapier-kit";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { noteFieldInputs, noteInput, noteOutputFields, noteSample, toNote } from "../resources/note.ts";
import { newvendor } from "../vendor.ts";

const inputFields = defineInputFields([noteInput, ...noteFieldInputs]);

/** PATCH /notes/{id} with only what changes (New Vendor API, "Update a note"). */
export default defineCreate({
  key: "update_note",
  noun: "Note",
  display: { label: "Update Note", description: "Updates a note. What you leave blank stays as it is." },
  operation: {
    inputFields,
    perform: newvendor.create(inputFields, async ({ client, input: { id, title, text } }) => {
      const changes = unlessEmpty({ title, text });
      if (!changes) throw new InputError("id", "nothing to change, fill in Title or Text.");
      return toNote(await client.notes.update(id, changes));
    }),
    outputFields: noteOutputFields,
    sample: noteSample,
  },
});
