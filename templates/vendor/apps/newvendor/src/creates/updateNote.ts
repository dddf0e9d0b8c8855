import { InputError } from "@integrations/zapier-kit";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { noteInput, noteOutputFields, noteSample, toNote } from "../resources/note.ts";
import { noteFieldInputs, toNoteFields } from "../resources/noteFields.ts";
import { newvendor } from "../vendor.ts";

const inputFields = defineInputFields([noteInput, ...noteFieldInputs]);

/** PATCH /notes/{id} with only what changes (New Vendor API, "Update a note"). */
export default defineCreate({
  key: "update_note",
  noun: "Note",
  display: { label: "Update Note", description: "Updates a note. Fields you leave blank don't change." },
  operation: {
    inputFields,
    perform: newvendor.create(inputFields, async ({ client, input }) => {
      const changes = toNoteFields(input);
      if (!changes) throw new InputError("id", "nothing to change. Fill in at least one other field.");
      return toNote(await client.notes.update(input.id, changes));
    }),
    outputFields: noteOutputFields,
    sample: noteSample,
  },
});
