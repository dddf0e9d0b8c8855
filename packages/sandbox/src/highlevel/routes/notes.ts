import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { guard } from "../access.ts";
import { ok } from "../answers.ts";
import { flag, iso, objectOf, text } from "../fields.ts";
import type { HighlevelState, StoredNote } from "../state.ts";

/** HighLevel API 2.0, "Update Note". */
const noteChanges = {
  body: text.exactOptional(),
  title: text.exactOptional(),
  pinned: flag.exactOptional(),
  color: text.regex(/^#[0-9A-F]{6}$/i, "must be a colour").exactOptional(),
  userId: text.exactOptional(),
};

/** HighLevel API 2.0, "Create Note". */
const newNote = objectOf({ ...noteChanges, body: text });

const toNote = ({ contact, dateAdded, ...note }: StoredNote) => ({
  ...note,
  contactId: contact.id,
  dateAdded: iso(dateAdded),
});

export const noteRoutes = (state: HighlevelState) => {
  const needs = guard(state);
  return {
    "GET /contacts/:id/notes": needs(
      "contacts.readonly",
      route({}, ({ param }) => {
        const contact = state.contact(param("id"));
        return ok({ notes: state.notes.filter((note) => note.contact === contact).map(toNote) });
      }),
    ),
    "POST /contacts/:id/notes": needs(
      "contacts.write",
      route({ body: newNote }, ({ param, body }) =>
        ok({ note: toNote(state.createNote(state.contact(param("id")), body)) }, 201),
      ),
    ),
    "GET /contacts/:id/notes/:noteId": needs(
      "contacts.readonly",
      route({}, ({ param }) => ok({ note: toNote(state.note(param("id"), param("noteId"))) })),
    ),
    "PUT /contacts/:id/notes/:noteId": needs(
      "contacts.write",
      route({ body: objectOf(noteChanges) }, ({ param, body }) => {
        const note = state.note(param("id"), param("noteId"));
        state.changeNote(note, body);
        return ok({ note: toNote(note) });
      }),
    ),
    "DELETE /contacts/:id/notes/:noteId": needs(
      "contacts.write",
      route({}, ({ param }) => {
        const note = state.note(param("id"), param("noteId"));
        state.notes = state.notes.filter((other) => other !== note);
        return ok({ succeded: true });
      }),
    ),
  } satisfies Backend["routes"];
};
