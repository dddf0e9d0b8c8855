import type { HighlevelNote, HighlevelNoteFields } from "@integrations/clients/highlevel";
import { withoutBlanks } from "@integrations/zapier-kit";
import {
  defineInputField,
  defineInputFields,
  type InferInputData,
  type OutputFields,
} from "zapier-platform-core";

/** A note as a Zap sees it. */
export const toNote = (note: HighlevelNote) => ({
  id: note.id,
  body: note.body,
  title: note.title,
  pinned: note.pinned,
  user_id: note.userId,
  contact_id: note.contactId,
  date_added: note.dateAdded,
});

export const noteOutputFields = [
  { key: "id", label: "Note ID", type: "string", primary: true },
  { key: "body", label: "Text", type: "string" },
  { key: "title", label: "Title", type: "string" },
  { key: "pinned", label: "Pinned", type: "boolean" },
  { key: "user_id", label: "User ID", type: "string" },
  { key: "contact_id", label: "Contact ID", type: "string" },
  { key: "date_added", label: "Date Added", type: "datetime" },
] satisfies OutputFields;

export const noteSample: ReturnType<typeof toNote> = {
  id: "HGPcayliwcdoUFzvbTok",
  body: "Prefers to be called in the morning.",
  title: "Follow-up",
  pinned: false,
  user_id: "y0BeYjuRIlDwsDcOHOJo",
  contact_id: "ocQHyuzHvysMo5N5VsXc",
  date_added: "2026-03-24T08:15:30.000Z",
};

/** The input for a note of the contact chosen above it. */
export const noteInput = defineInputField({
  key: "note_id",
  label: "Note",
  type: "string",
  required: true,
  dynamic: "note_list.id.body",
  search: "find_note.id",
  helpText: "Choose a note of this contact, or map the note ID from an earlier step.",
});

export const bodyInput = defineInputField({
  key: "body",
  label: "Text",
  type: "text",
  helpText: "What the note says.",
});

export const noteFieldInputs = defineInputFields([
  { key: "title", label: "Title", type: "string" },
  {
    key: "user_id",
    label: "User",
    type: "string",
    dynamic: "user_list.id.name",
    helpText: "The author of the note.",
  },
  { key: "pinned", label: "Pinned", type: "boolean", helpText: "If yes, the note stays above the others." },
]);

type NoteInput = InferInputData<[typeof bodyInput, ...typeof noteFieldInputs]>;

/** The fields of a note to send: only those filled in. @throws {InputError} */
export const toNoteFields = (input: NoteInput): HighlevelNoteFields =>
  withoutBlanks({
    body: input.body,
    title: input.title,
    userId: input.user_id,
    pinned: input.pinned,
  });
