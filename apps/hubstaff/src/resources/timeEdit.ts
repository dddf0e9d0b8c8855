import type { HubstaffTimeEdit } from "@integrations/clients/hubstaff";
import type { OutputFields } from "zapier-platform-core";
import { duration, durationFields } from "./durations.ts";

/** A manual change of time as a Zap sees it. */
export const toTimeEdit = (edit: HubstaffTimeEdit) => ({
  id: edit.id,
  action: edit.action ?? null,
  reason: edit.reason ?? null,
  user_id: edit.user_id ?? null,
  user_name: edit.user_name,
  editor_id: edit.blame_user_id ?? null,
  editor_name: edit.editor_name,
  project_id: edit.project_id ?? null,
  project_name: edit.project_name,
  task_id: edit.task_id ?? null,
  task_summary: edit.task_summary,
  ...duration("added", edit.added_duration),
  ...duration("deleted", edit.deleted_duration),
  ...duration("replaced", edit.replaced_duration),
  starts_at: edit.starts_at ?? null,
  stops_at: edit.stops_at ?? null,
  original_starts_at: edit.original_starts_at ?? null,
  original_stops_at: edit.original_stops_at ?? null,
  created_at: edit.created_at ?? null,
});

export const timeEditOutputFields = [
  { key: "id", label: "Time Edit ID", type: "string", primary: true },
  { key: "action", label: "Action", type: "string" },
  { key: "reason", label: "Reason", type: "string" },
  { key: "user_id", label: "Member ID", type: "string" },
  { key: "user_name", label: "Member Name", type: "string" },
  { key: "editor_id", label: "Editor ID", type: "string" },
  { key: "editor_name", label: "Editor Name", type: "string" },
  { key: "project_id", label: "Project ID", type: "string" },
  { key: "project_name", label: "Project Name", type: "string" },
  { key: "task_id", label: "Task ID", type: "string" },
  { key: "task_summary", label: "Task Summary", type: "string" },
  ...durationFields("added", "Added"),
  ...durationFields("deleted", "Deleted"),
  ...durationFields("replaced", "Replaced"),
  { key: "starts_at", label: "Starts At", type: "datetime" },
  { key: "stops_at", label: "Stops At", type: "datetime" },
  { key: "original_starts_at", label: "Original Starts At", type: "datetime" },
  { key: "original_stops_at", label: "Original Stops At", type: "datetime" },
  { key: "created_at", label: "Created At", type: "datetime" },
] satisfies OutputFields;

export const timeEditSample = toTimeEdit({
  id: "7120934",
  action: "add",
  reason: "Forgot to start the timer",
  user_id: "9021",
  user_name: "Ana Silva",
  blame_user_id: "9020",
  editor_name: "Marta Lima",
  project_id: "90417",
  project_name: "Heating",
  task_id: "1630452",
  task_summary: "Check the boiler",
  added_duration: 1800,
  deleted_duration: 0,
  replaced_duration: 0,
  starts_at: "2026-03-24T07:30:00.000000Z",
  stops_at: "2026-03-24T08:00:00.000000Z",
  created_at: "2026-03-24T08:15:30.123456Z",
});
