import { PAGE_SIZE } from "@integrations/zapier-kit";
import { defineTrigger } from "zapier-platform-core";
import { noteSample, toNote } from "../resources/note.ts";
import { newvendor } from "../vendor.ts";

/** GET /notes?limit=100&offset=…: the choices wherever a note is asked for. */
export default defineTrigger({
  key: "note_list",
  noun: "Note",
  display: { label: "List of Notes", description: "Triggers when a list of notes is needed.", hidden: true },
  operation: {
    type: "polling",
    canPaginate: true,
    perform: newvendor.dropdown([], async ({ client, page }) => {
      const notes = await client.notes.list({ limit: PAGE_SIZE, offset: page * PAGE_SIZE || undefined });
      return notes.map(toNote);
    }),
    sample: noteSample,
  },
});
