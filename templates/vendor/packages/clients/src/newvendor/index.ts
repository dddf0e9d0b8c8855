export { createNewvendor, NEWVENDOR_API, type Newvendor } from "./client.ts";
export { type NewvendorNoteFields, type NewvendorStatus, NOTES_PER_PAGE } from "./notes.ts";
export type { NewvendorNote } from "./schemas.ts";
