import { type Http, path, type Query, type Rows } from "../http/index.ts";
import { type NewvendorNote, noteListSchema, noteSchema } from "./schemas.ts";

/** How many notes to ask for at once: the most that the vendor gives (New Vendor API, "List notes"). */
export const NOTES_PER_PAGE = 100;

/** Filters of GET /notes (New Vendor API, "List notes"); times in ISO 8601. */
export interface NewvendorNoteQuery extends Query {
  created_since?: string | undefined;
  updated_since?: string | undefined;
  /** Exactly this title. */
  title?: string | undefined;
  limit?: number | undefined;
  offset?: number | undefined;
}

/** The states of a note (New Vendor API, "Notes"). */
export type NewvendorStatus = "open" | "archived";

/** What can be written to a note (New Vendor API, "Create a note"). */
export interface NewvendorNoteFields {
  title?: string | undefined;
  text?: string | undefined;
  status?: NewvendorStatus | undefined;
  /** From 1, the highest, to 5. An archived note has none. */
  priority?: number | undefined;
  author_email?: string | undefined;
}

export const createNotes = (http: Http) => ({
  /** GET /notes: one page. */
  list: (query: NewvendorNoteQuery): Promise<Rows<NewvendorNote>> =>
    http.send({ method: "GET", path: "/notes", query, answer: noteListSchema }),

  /** POST /notes */
  create: (note: NewvendorNoteFields): Promise<NewvendorNote> =>
    http.send({ method: "POST", path: "/notes", body: note, answer: noteSchema }),

  /** PATCH /notes/{id} with only the fields that change. */
  update: (id: string, changes: NewvendorNoteFields): Promise<NewvendorNote> =>
    http.send({ method: "PATCH", path: path`/notes/${id}`, body: changes, answer: noteSchema }),
});
