import type { HubstaffSchedule } from "@integrations/clients/hubstaff";
import { defineInputField, type OutputFields } from "zapier-platform-core";
import { duration, durationFields } from "./durations.ts";

/** A scheduled shift as a Zap sees it. */
export const toSchedule = (schedule: HubstaffSchedule) => ({
  id: schedule.id,
  user_id: schedule.user_id ?? null,
  user_name: schedule.user_name ?? null,
  start_date: schedule.start_date ?? null,
  start_time: schedule.start_time ?? null,
  use_time_zone: schedule.use_time_zone ?? null,
  ...duration("duration", schedule.duration),
  ...duration("minimum", schedule.minimum_time),
  repeat_schedule: schedule.repeat_schedule ?? null,
  weekdays: schedule.weekdays ?? [],
  repeat_until: schedule.repeat_until ?? null,
  excluded_dates: schedule.excluded_dates ?? [],
  created_at: schedule.created_at ?? null,
  updated_at: schedule.updated_at ?? null,
});

export const scheduleOutputFields = [
  { key: "id", label: "Schedule ID", type: "string", primary: true },
  { key: "user_id", label: "Member ID", type: "string" },
  { key: "user_name", label: "Member Name", type: "string" },
  { key: "start_date", label: "Start Date", type: "string" },
  { key: "start_time", label: "Start Time", type: "string" },
  { key: "use_time_zone", label: "Time Zone Of", type: "string" },
  ...durationFields("duration", "Shift"),
  ...durationFields("minimum", "Minimum"),
  { key: "repeat_schedule", label: "Repeats", type: "string" },
  { key: "weekdays", label: "Weekdays", type: "string", list: true },
  { key: "repeat_until", label: "Repeats Until", type: "string" },
  { key: "excluded_dates", label: "Excluded Dates", type: "string", list: true },
  { key: "created_at", label: "Created At", type: "datetime" },
  { key: "updated_at", label: "Updated At", type: "datetime" },
] satisfies OutputFields;

export const scheduleSample = toSchedule({
  id: "7500231",
  user_id: "9021",
  user_name: "Ana Silva",
  start_date: "2026-03-30",
  start_time: "09:00:00",
  use_time_zone: "user",
  duration: 28_800,
  minimum_time: 25_200,
  repeat_schedule: "weekly",
  weekdays: ["mon", "tue", "wed"],
  repeat_until: "2026-06-30",
  excluded_dates: ["2026-04-06"],
  created_at: "2026-03-24T08:15:30.123456Z",
  updated_at: "2026-03-24T09:02:11.654321Z",
});

/** The input for an existing schedule, chosen or mapped from an earlier step. */
export const scheduleInput = defineInputField({
  key: "id",
  label: "Schedule",
  type: "string",
  required: true,
  dynamic: "schedule_list.id.title",
  helpText: "Choose a shift in the next 31 days, or map the schedule ID from an earlier step.",
});
