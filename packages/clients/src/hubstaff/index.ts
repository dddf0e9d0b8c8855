export type { HubstaffMetadata } from "./changes.ts";
export { createHubstaff, HUBSTAFF_API, type Hubstaff } from "./client.ts";
export type { HubstaffClientFields, HubstaffClientQuery } from "./clients.ts";
export type { HubstaffDailyActivity, HubstaffTimeFilter, HubstaffTrackedTime } from "./dailyActivities.ts";
export { addDays, countDays, type HubstaffDays, MOST_DAYS, windowsOf } from "./days.ts";
export type { HubstaffInvite, HubstaffInviteFields } from "./invites.ts";
export type { HubstaffInvoice } from "./invoices.ts";
export type { HubstaffMemberQuery } from "./members.ts";
export { type HubstaffMemory, newestRows } from "./newestRows.ts";
export type { HubstaffTimeSlot } from "./notes.ts";
export type { HubstaffList, HubstaffPage, HubstaffScope, ReadPage } from "./pages.ts";
export type { HubstaffPayment } from "./payments.ts";
export type { HubstaffProjectFields, HubstaffProjectMember } from "./projects.ts";
export { TooManyRowsError } from "./requestLimit.ts";
export type { HubstaffSchedule, HubstaffScheduleFields } from "./schedules.ts";
export type {
  HubstaffClient,
  HubstaffMember,
  HubstaffNote,
  HubstaffProject,
  HubstaffTask,
} from "./schemas.ts";
export { isDeleted } from "./search.ts";
export type { HubstaffShift } from "./shifts.ts";
export type { HubstaffTaskFields, HubstaffTaskQuery } from "./tasks.ts";
export type { HubstaffTimeEdit } from "./timeEdits.ts";
export type { HubstaffTimeEntry } from "./timeEntries.ts";
export type { HubstaffTimeOff, HubstaffTimeOffDecision } from "./timeOff.ts";
export type { HubstaffTimesheet } from "./timesheets.ts";
