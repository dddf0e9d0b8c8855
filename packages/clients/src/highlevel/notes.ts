import * as zod from "zod/mini";
import { type Http, path, remove, rowsOf, sendDiffering } from "../http/index.ts";
import { flagOrNull, inside, momentOrNull, textOrNull } from "./answers.ts";

/** A note (HighLevel API 2.0, "Get Note"). */
export const noteSchema = zod.object({
  id: zod.string(),
  body: textOrNull,
  title: textOrNull,
  pinned: flagOrNull,
  userId: textOrNull,
  contactId: textOrNull,
  dateAdded: momentOrNull,
});
export type HighlevelNote = zod.output<typeof noteSchema>;

/** The fields of a note that can be written (HighLevel API 2.0, "Update Note"). */
export interface HighlevelNoteFields {
  body?: string | undefined;
  title?: string | undefined;
  pinned?: boolean | undefined;
  /** The ID of the user who wrote it. */
  userId?: string | undefined;
}

/** A new note (HighLevel API 2.0, "Create Note"). */
export interface HighlevelNewNote extends HighlevelNoteFields {
  body: string;
}

const note = inside("note", noteSchema);

export const createNotes = (http: Http) => ({
  /** GET /contacts/{id}/notes: all notes of a contact. */
  list: (contactId: string): Promise<HighlevelNote[]> =>
    http.send({
      method: "GET",
      path: path`/contacts/${contactId}/notes`,
      answer: inside("notes", rowsOf(noteSchema)),
    }),

  /** GET /contacts/{id}/notes/{noteId} */
  get: (contactId: string, noteId: string): Promise<HighlevelNote> =>
    http.send({ method: "GET", path: path`/contacts/${contactId}/notes/${noteId}`, answer: note }),

  /** POST /contacts/{id}/notes */
  create: (contactId: string, body: HighlevelNewNote): Promise<HighlevelNote> =>
    http.send({ method: "POST", path: path`/contacts/${contactId}/notes`, body, answer: note }),

  /** PUT /contacts/{id}/notes/{noteId} with only what differs; nothing is sent if nothing does. */
  update: (contactId: string, held: HighlevelNote, changes: HighlevelNoteFields): Promise<HighlevelNote> =>
    sendDiffering(held, changes, (body) =>
      http.send({ method: "PUT", path: path`/contacts/${contactId}/notes/${held.id}`, body, answer: note }),
    ),

  /** DELETE /contacts/{id}/notes/{noteId} */
  remove: (contactId: string, noteId: string): Promise<void> =>
    remove(http, path`/contacts/${contactId}/notes/${noteId}`),
});
