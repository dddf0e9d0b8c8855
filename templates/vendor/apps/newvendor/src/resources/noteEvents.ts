import { type Newvendor, type NewvendorNote, NOTES_PER_PAGE } from "@integrations/clients/newvendor";
import type { EventPage, EventSource } from "@integrations/zapier-kit";
import { toNote } from "./note.ts";

/** GET /notes, page by page. */
const notes = (client: Newvendor, filter: "created_since" | "updated_since") => ({
  pageSize: NOTES_PER_PAGE,
  read: ({ since, limit, skip }: EventPage): Promise<NewvendorNote[]> =>
    client.notes.list({
      [filter]: since === undefined ? undefined : new Date(since).toISOString(),
      limit,
      offset: skip || undefined,
    }),
});

/** A note in one state: what changes it changes `updated_at`. */
const version = (note: NewvendorNote): string => `${note.id}-${Date.parse(note.updated_at)}`;

/** Each note once, when it was created. */
export const createdNotes = (client: Newvendor) =>
  ({
    ...notes(client, "created_since"),
    at: (note) => Date.parse(note.created_at),
    version,
    item: toNote,
  }) satisfies EventSource<NewvendorNote, { id: string }>;

/** Each change of a note; its creation is not one. */
export const updatedNotes = (client: Newvendor) =>
  ({
    ...notes(client, "updated_since"),
    at: (note) => Date.parse(note.updated_at),
    version,
    isEvent: (note) => note.updated_at !== note.created_at,
    item: (note) => ({ ...toNote(note), id: version(note), note_id: note.id }),
  }) satisfies EventSource<NewvendorNote, { id: string }>;
