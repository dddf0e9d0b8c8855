import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { contactTriggerInput, withContactId } from "../resources/contactInput.ts";
import { noteOutputFields, noteSample, toNote } from "../resources/note.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([contactTriggerInput]);

/** GET /contacts/{id}/notes (HighLevel API 2.0, "Get All Notes"): no request lists the notes of all contacts. */
export default defineTrigger({
  key: "new_note",
  noun: "Note",
  display: { label: "New Note", description: "Triggers when a new note is written about one contact." },
  operation: {
    type: "polling",
    inputFields,
    perform: highlevel.pollEvents(inputFields, (context) => ({
      readAfter: async () => {
        const { client, input } = await withContactId(context);
        return { rows: await client.notes.list(input.contact_id) };
      },
      at: ({ dateAdded }) => Date.parse(dateAdded ?? ""),
      item: toNote,
    })),
    outputFields: noteOutputFields,
    sample: noteSample,
  },
});
