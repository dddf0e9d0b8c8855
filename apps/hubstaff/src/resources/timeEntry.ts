import type { HubstaffTimeEntry } from "@integrations/clients/hubstaff";
import { kind } from "@integrations/zapier-kit";
import { defineInputFields, type InferInputData, type OutputFields } from "zapier-platform-core";
import { duration, durationFields, INT32_MAX } from "./durations.ts";
import { idNumber } from "./ids.ts";
import { memberInput } from "./member.ts";
import { organizationInput } from "./organization.ts";
import { projectOfInput } from "./project.ts";

export const timeEntryInputs = defineInputFields([
  memberInput,
  projectOfInput,
  {
    key: "start_time",
    label: "Start Time",
    type: "datetime",
    required: true,
    helpText: "When the work began. A time without a time zone is in your Zap's time zone.",
  },
  {
    key: "tracked",
    label: "Tracked Seconds",
    type: "integer",
    meta: kind("number", { min: 1, max: INT32_MAX }),
    required: true,
    helpText: "How long it took. One hour is 3600.",
  },
  organizationInput,
  {
    key: "note",
    label: "Note",
    type: "text",
    helpText: "Why you are adding the time. Required unless an admin turned off Require Reason in Hubstaff.",
  },
  {
    key: "task_id",
    label: "Task",
    type: "string",
    dynamic: "task_list.id.summary",
    search: "find_task.id",
    helpText: "A task of the project. Choose one, or map the task ID from an earlier step.",
  },
  {
    key: "billable",
    label: "Billable",
    type: "boolean",
    helpText: "Leave blank to use the project's setting.",
  },
]);

type TimeEntryInput = InferInputData<typeof timeEntryInputs>;

/** The fields of a time entry to send. @throws {InputError} */
export const toTimeEntryFields = (input: TimeEntryInput): HubstaffTimeEntry => ({
  project_id: idNumber("project_id", input.project_id),
  start_time: input.start_time,
  tracked: input.tracked,
  note: input.note,
  task_id: idNumber("task_id", input.task_id),
  billable: input.billable,
});

/** A time entry as a Zap sees it: what was sent, because the answer has no entry in it. */
export const toTimeEntry = (input: TimeEntryInput, sent: HubstaffTimeEntry) => ({
  user_id: input.user_id,
  project_id: input.project_id,
  task_id: input.task_id ?? null,
  start_time: sent.start_time,
  ...duration("tracked", sent.tracked),
  note: input.note ?? null,
  billable: input.billable ?? null,
});

export const timeEntryOutputFields = [
  { key: "user_id", label: "Member ID", type: "string", primary: true },
  { key: "project_id", label: "Project ID", type: "string" },
  { key: "task_id", label: "Task ID", type: "string" },
  { key: "start_time", label: "Start Time", type: "datetime", primary: true },
  ...durationFields("tracked", "Tracked"),
  { key: "note", label: "Note", type: "string" },
  { key: "billable", label: "Billable", type: "boolean" },
] satisfies OutputFields;

export const timeEntrySample: ReturnType<typeof toTimeEntry> = {
  user_id: "9021",
  project_id: "90417",
  task_id: "1630452",
  start_time: "2026-03-24T08:15:00.000Z",
  tracked: 3600,
  tracked_time: "1:00",
  note: "Valve replaced",
  billable: true,
};
