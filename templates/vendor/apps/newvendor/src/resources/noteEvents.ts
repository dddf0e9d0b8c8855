import type { Rows } from "@integrations/clients/http";
import { type Newvendor, type NewvendorNote, NOTES_PER_PAGE } from "@integrations/clients/newvendor";
import { type EventPage, type EventSource, isChange } from "@integrations/zapier-kit";
import { toNote } from "./note.ts";

/** GET /notes, page by page. */
const notes = (client: Newvendor, filter: "created_since" | "updated_since") => ({
  pageSize: NOTES_PER_PAGE,
  read: ({ since, limit, skip }: EventPage): Promise<Rows<NewvendorNote>> =>
    client.notes.list({
      [filter]: since === undefined ? undefined : new Date(since).toISOString(),
      limit,
      offset: skip || undefined,
    }),
});

const timeOf = (date: string | null | undefined): number => Date.parse(date ?? "");

/** A note in one state: what changes it changes `updated_at`. */
const version = (note: NewvendorNote): string => `${note.id}-${timeOf(note.updated_at)}`;

/** Each note once, when it was created. */
export const createdNotes = (client: Newvendor) =>
  ({
    ...notes(client, "created_since"),
    at: (note) => timeOf(note.created_at),
    version,
    item: toNote,
  }) satisfies EventSource<NewvendorNote, { id: string }>;

/** Each change of a note; its creation is not one. */
export const updatedNotes = (client: Newvendor) =>
  ({
    ...notes(client, "updated_since"),
    at: (note) => timeOf(note.updated_at),
    version,
    isEvent: ({ created_at, updated_at }) => isChange(created_at, updated_at),
    item: (note) => ({ ...toNote(note), id: version(note), note_id: note.id }),
  }) satisfies EventSource<NewvendorNote, { id: string }>;
