import { NOTES_PER_PAGE } from "@integrations/clients/newvendor";
import { defineTrigger } from "zapier-platform-core";
import { noteSample, toNote } from "../resources/note.ts";
import { newvendor } from "../vendor.ts";

/** GET /notes?limit=100&offset=…: the choices for fields that take a note. */
export default defineTrigger({
  key: "note_list",
  noun: "Note",
  display: { label: "List of Notes", description: "Triggers when a list of notes is needed.", hidden: true },
  operation: {
    type: "polling",
    canPaginate: true,
    perform: newvendor.dropdown([], async ({ client, page }) => {
      const notes = await client.notes.list({
        limit: NOTES_PER_PAGE,
        offset: page * NOTES_PER_PAGE || undefined,
      });
      return notes.rows.map((note) => ({ ...toNote(note), title: note.title || `Untitled note ${note.id}` }));
    }),
    sample: noteSample,
  },
});
