export { createHighlevel, HIGHLEVEL_API, type Highlevel, type HighlevelOptions } from "./client.ts";
export type {
  HighlevelContactFields,
  HighlevelCustomValue,
  HighlevelNewContactFields,
} from "./contacts.ts";
export type { HighlevelNoteFields } from "./notes.ts";
export { createHighlevelOAuth, type HighlevelToken } from "./oauth.ts";
export type {
  HighlevelAppointment,
  HighlevelContact,
  HighlevelContactCursor,
  HighlevelCustomField,
  HighlevelDatedContact,
  HighlevelFoundContact,
  HighlevelNamed,
  HighlevelNote,
  HighlevelSearchAfter,
  HighlevelTask,
} from "./schemas.ts";
export type { HighlevelTaskFields } from "./tasks.ts";
