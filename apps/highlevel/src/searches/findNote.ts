import { comparable } from "@integrations/clients/text";
import { kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import { noteOutputFields, noteSample, toNote } from "../resources/note.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  contactInput,
  {
    key: "text",
    label: "Text",
    type: "string",
    meta: kind("name"),
    helpText: "Enter part of the note. Not case-sensitive. Leave blank for any note.",
  },
  {
    key: "id",
    label: "Note ID",
    type: "string",
    meta: kind("id"),
    helpText: "The note's ID in HighLevel. If you fill this in, Text is ignored.",
  },
]);

/** GET /contacts/{id}/notes/{noteId}, or GET /contacts/{id}/notes (HighLevel API 2.0, "Get Note", "Get All Notes"). */
export default defineSearch({
  key: "find_note",
  noun: "Note",
  display: { label: "Find Note", description: "Finds a note about a contact. The newest comes first." },
  operation: {
    inputFields,
    perform: highlevel.search(inputFields, async ({ client, input: { contact_id, id, text = "" } }) => {
      if (id) return [toNote(await client.notes.get(contact_id, id))];
      const notes = await client.notes.list(contact_id);
      return notes
        .filter(({ body, title }) => comparable(`${title ?? ""}\n${body ?? ""}`).includes(comparable(text)))
        .sort((one, other) => (other.dateAdded ?? "").localeCompare(one.dateAdded ?? ""))
        .map(toNote);
    }),
    outputFields: noteOutputFields,
    sample: noteSample,
  },
});
