import type { HubstaffDailyActivity } from "@integrations/clients/hubstaff";
import type { OutputFields } from "zapier-platform-core";
import { changeOutputFields, toChange } from "./changeEvent.ts";
import { duration, durationFields } from "./durations.ts";

/** The time of one member, project, task and day, as a Zap sees it. */
const toDailyTime = (row: HubstaffDailyActivity) => ({
  id: row.id,
  date: row.date ?? null,
  user_id: row.user_id ?? null,
  user_name: row.user_name,
  project_id: row.project_id ?? null,
  project_name: row.project_name,
  task_id: row.task_id ?? null,
  task_summary: row.task_summary,
  ...duration("tracked", row.tracked),
  ...duration("billable", row.billable),
  ...duration("manual", row.manual),
  ...duration("idle", row.idle),
  ...duration("overall", row.overall),
  ...duration("keyboard", row.keyboard),
  ...duration("mouse", row.mouse),
  created_at: row.created_at ?? null,
  updated_at: row.updated_at ?? null,
});

/** A change of a daily time: time was tracked, added, changed or deleted. */
export const toDailyTimeChange = (row: HubstaffDailyActivity) =>
  toChange(toDailyTime(row), "daily_activity_id", row.updated_at);

const dailyTimeOutputFields = [
  { key: "id", label: "Daily Activity ID", type: "string", primary: true },
  { key: "date", label: "Date", type: "string" },
  { key: "user_id", label: "Member ID", type: "string" },
  { key: "user_name", label: "Member Name", type: "string" },
  { key: "project_id", label: "Project ID", type: "string" },
  { key: "project_name", label: "Project Name", type: "string" },
  { key: "task_id", label: "Task ID", type: "string" },
  { key: "task_summary", label: "Task Summary", type: "string" },
  ...durationFields("tracked", "Tracked"),
  ...durationFields("billable", "Billable"),
  ...durationFields("manual", "Manual"),
  ...durationFields("idle", "Idle"),
  ...durationFields("overall", "Active"),
  ...durationFields("keyboard", "Keyboard"),
  ...durationFields("mouse", "Mouse"),
  { key: "created_at", label: "Created At", type: "datetime" },
  { key: "updated_at", label: "Updated At", type: "datetime" },
] satisfies OutputFields;

export const dailyTimeChangeOutputFields = changeOutputFields(
  "daily_activity_id",
  "Daily Activity ID",
  dailyTimeOutputFields,
);

export const dailyTimeChangeSample = toDailyTimeChange({
  id: "659120",
  date: "2026-03-24",
  user_id: "9021",
  user_name: "Ana Silva",
  project_id: "90417",
  project_name: "Heating",
  task_id: "1630452",
  task_summary: "Check the boiler",
  tracked: 27_000,
  billable: 25_200,
  manual: 1800,
  idle: 600,
  overall: 16_800,
  keyboard: 9000,
  mouse: 11_400,
  created_at: "2026-03-24T08:15:30.123456Z",
  updated_at: "2026-03-24T16:02:11.654321Z",
});
