import type { HubstaffShift } from "@integrations/clients/hubstaff";
import { kind } from "@integrations/zapier-kit";
import { defineInputField, type OutputFields } from "zapier-platform-core";
import { duration, durationFields } from "./durations.ts";

/** The problems that a shift can have, by the vendor's statuses. */
export const shiftIssues = { late: "Late", missed: "Missed", abandoned: "Abandoned" };

/** Whether a shift has a problem, or the given one. */
export const isIssue = ({ status }: HubstaffShift, wanted?: string): boolean =>
  status != null && Object.hasOwn(shiftIssues, status) && (wanted === undefined || status === wanted);

/** The input that limits the trigger to one kind of problem. */
export const shiftStatusFilter = defineInputField({
  key: "status",
  label: "Status",
  type: "string",
  choices: shiftIssues,
  meta: kind("option", { closed: true }),
  helpText: "Leave blank to trigger on late, missed, and abandoned shifts.",
});

/** A shift's problem as a Zap sees it: `id` identifies the problem, `shift_id` the shift. */
export const toShiftIssue = (shift: HubstaffShift) => ({
  id: `${shift.id}-${shift.status}`,
  shift_id: shift.id,
  status: shift.status ?? null,
  user_id: shift.user_id ?? null,
  user_name: shift.user_name,
  schedule_id: shift.attendance_schedule_id ?? null,
  date: shift.date ?? null,
  start_time: shift.start_time ?? null,
  ...duration("duration", shift.duration),
  ...duration("minimum", shift.minimum_time),
  actual_start_time: shift.actual_start_time ?? null,
  actual_stop_time: shift.actual_stop_time ?? null,
  ...duration("actual", shift.actual_duration),
  created_at: shift.created_at ?? null,
  updated_at: shift.updated_at ?? null,
});

export const shiftIssueOutputFields = [
  { key: "id", label: "Shift Issue ID", type: "string", primary: true },
  { key: "shift_id", label: "Shift ID", type: "string" },
  { key: "status", label: "Status", type: "string" },
  { key: "user_id", label: "Member ID", type: "string" },
  { key: "user_name", label: "Member Name", type: "string" },
  { key: "schedule_id", label: "Schedule ID", type: "string" },
  { key: "date", label: "Date", type: "string" },
  { key: "start_time", label: "Start Time", type: "datetime" },
  ...durationFields("duration", "Shift"),
  ...durationFields("minimum", "Minimum"),
  { key: "actual_start_time", label: "Actual Start Time", type: "datetime" },
  { key: "actual_stop_time", label: "Actual Stop Time", type: "datetime" },
  ...durationFields("actual", "Actual"),
  { key: "created_at", label: "Created At", type: "datetime" },
  { key: "updated_at", label: "Updated At", type: "datetime" },
] satisfies OutputFields;

export const shiftIssueSample = toShiftIssue({
  id: "7600418",
  status: "late",
  user_id: "9021",
  user_name: "Ana Silva",
  attendance_schedule_id: "7500231",
  date: "2026-03-24",
  start_time: "2026-03-24T09:00:00.000000Z",
  duration: 28_800,
  minimum_time: 25_200,
  actual_start_time: "2026-03-24T09:20:00.000000Z",
  actual_stop_time: "2026-03-24T17:05:00.000000Z",
  actual_duration: 27_900,
  created_at: "2026-03-24T09:15:30.123456Z",
  updated_at: "2026-03-24T17:06:11.654321Z",
});
