import type { HubstaffTimesheet } from "@integrations/clients/hubstaff";
import type { OutputFields } from "zapier-platform-core";
import { duration, durationFields } from "./durations.ts";

/** An event of a timesheet: `id` identifies the event, `timesheet_id` the timesheet. */
export const toTimesheetEvent = (timesheet: HubstaffTimesheet, event: string | number) => ({
  id: `${timesheet.id}-${event}`,
  timesheet_id: timesheet.id,
  status: timesheet.status ?? null,
  user_id: timesheet.user_id ?? null,
  user_name: timesheet.user_name,
  start_date: timesheet.start_date ?? null,
  stop_date: timesheet.stop_date ?? null,
  ...duration("tracked", timesheet.tracked == null ? null : timesheet.tracked * 60),
  activity: timesheet.overall ?? null,
  paid: timesheet.paid ?? null,
  locked: timesheet.locked ?? null,
  submitted_on: timesheet.submitted_on ?? null,
  approved_on: timesheet.approved_on ?? null,
  approved_by_id: timesheet.approved_by_id ?? null,
  created_at: timesheet.created_at ?? null,
  updated_at: timesheet.updated_at ?? null,
});

export const timesheetOutputFields = (label: string) =>
  [
    { key: "id", label, type: "string", primary: true },
    { key: "timesheet_id", label: "Timesheet ID", type: "string" },
    { key: "status", label: "Status", type: "string" },
    { key: "user_id", label: "Member ID", type: "string" },
    { key: "user_name", label: "Member Name", type: "string" },
    { key: "start_date", label: "Start Date", type: "string" },
    { key: "stop_date", label: "Stop Date", type: "string" },
    ...durationFields("tracked", "Tracked"),
    { key: "activity", label: "Activity Percent", type: "number" },
    { key: "paid", label: "Paid", type: "boolean" },
    { key: "locked", label: "Locked", type: "boolean" },
    { key: "submitted_on", label: "Submitted On", type: "string" },
    { key: "approved_on", label: "Approved On", type: "string" },
    { key: "approved_by_id", label: "Approved By ID", type: "string" },
    { key: "created_at", label: "Created At", type: "datetime" },
    { key: "updated_at", label: "Updated At", type: "datetime" },
  ] satisfies OutputFields;

const submitted = {
  id: "7204417",
  status: "submitted",
  user_id: "9021",
  user_name: "Ana Silva",
  start_date: "2026-03-16",
  stop_date: "2026-03-22",
  tracked: 2400,
  overall: 62,
  paid: false,
  locked: true,
  submitted_on: "2026-03-23",
  created_at: "2026-03-16T00:05:00.123456Z",
  updated_at: "2026-03-23T09:02:11.654321Z",
};

/** A submission. Each time a timesheet is submitted is an event. */
export const toSubmission = (timesheet: HubstaffTimesheet) =>
  toTimesheetEvent(timesheet, Date.parse(timesheet.updated_at ?? ""));
export const submissionSample = toSubmission(submitted);

/** The day, in UTC, on which a timesheet was approved. */
export const approvalDay = ({ approved_on, updated_at }: HubstaffTimesheet): string =>
  approved_on ?? updated_at?.slice(0, 10) ?? "";

/** An approval. It is identified by its day, because a payment changes the timesheet again. */
export const toApproval = (timesheet: HubstaffTimesheet) =>
  toTimesheetEvent(timesheet, approvalDay(timesheet));
export const approvalSample = toApproval({
  ...submitted,
  status: "approved",
  approved_on: "2026-03-24",
  approved_by_id: "9020",
  updated_at: "2026-03-24T10:30:00.123456Z",
});
