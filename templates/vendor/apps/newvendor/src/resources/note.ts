import type { NewvendorNote } from "@integrations/clients/newvendor";
import { defineInputField, type OutputFields } from "zapier-platform-core";

/** A note as a Zap sees it, the same from every trigger, create and search. What the vendor leaves out is null. */
export const toNote = (note: NewvendorNote) => ({
  id: note.id,
  title: note.title ?? null,
  text: note.text ?? null,
  status: note.status ?? null,
  priority: note.priority ?? null,
  author_email: note.author_email ?? null,
  created_at: note.created_at ?? null,
  updated_at: note.updated_at ?? null,
});

export const noteOutputFields = [
  { key: "id", label: "Note ID", type: "string", primary: true },
  { key: "title", label: "Title", type: "string" },
  { key: "text", label: "Text", type: "string" },
  { key: "status", label: "Status", type: "string" },
  { key: "priority", label: "Priority", type: "integer" },
  { key: "author_email", label: "Author Email", type: "string" },
  { key: "created_at", label: "Created At", type: "datetime" },
  { key: "updated_at", label: "Updated At", type: "datetime" },
] satisfies OutputFields;

export const noteSample: ReturnType<typeof toNote> = {
  id: "n7f3c2a91",
  title: "Call Ana Silva back",
  text: "Before noon",
  status: "open",
  priority: 2,
  author_email: "rosa@example.com",
  created_at: "2026-03-24T08:15:30.000Z",
  updated_at: "2026-03-24T09:02:11.000Z",
};

/** The input for an existing note, chosen or mapped from an earlier step. */
export const noteInput = defineInputField({
  key: "id",
  label: "Note",
  type: "string",
  required: true,
  dynamic: "note_list.id.title",
  search: "find_note.id",
  helpText: "Choose a note, or map the note ID from an earlier step.",
});
