export type { HubstaffMetadata } from "./changes.ts";
export { createHubstaff, HUBSTAFF_API, type Hubstaff } from "./client.ts";
export type { HubstaffClientFields, HubstaffClientQuery } from "./clients.ts";
export { type HubstaffMemory, newestRows } from "./newestRows.ts";
export type { HubstaffTimeSlot } from "./notes.ts";
export type { HubstaffList, HubstaffPage, HubstaffScope, ReadPage } from "./pages.ts";
export type { HubstaffProjectFields } from "./projects.ts";
export type {
  HubstaffClient,
  HubstaffMember,
  HubstaffNote,
  HubstaffProject,
  HubstaffTask,
} from "./schemas.ts";
export { isDeleted } from "./search.ts";
export type { HubstaffTaskFields, HubstaffTaskQuery } from "./tasks.ts";
export type { HubstaffTimeEntry } from "./timeEntries.ts";
