import type { HubstaffScheduleFields } from "@integrations/clients/hubstaff";
import { InputError, kind, quote, withoutBlanks } from "@integrations/zapier-kit";
import { defineInputFields, type InferInputData } from "zapier-platform-core";
import { toSeconds } from "./durations.ts";
import { idNumber } from "./ids.ts";

/** The inputs that every schedule has (Hubstaff API v2, "Create attendance schedule"). */
export const shiftInputs = defineInputFields([
  {
    key: "start_date",
    label: "Start Date",
    type: "datetime",
    meta: kind("day"),
    helpText: "The day of the shift, or of the first one if it repeats.",
  },
  {
    key: "start_time",
    label: "Start Time",
    type: "string",
    meta: kind("time of day"),
    helpText: "On the hour or the half hour, such as 9:00 or 1:30 pm.",
  },
  {
    key: "duration",
    label: "Duration",
    type: "string",
    meta: kind("code"),
    helpText: "Hours and minutes such as 8:00, or seconds such as 28800.",
  },
  {
    key: "minimum_time",
    label: "Minimum Time",
    type: "string",
    meta: kind("code"),
    helpText: "The time the member has to work, such as 7:30. Less counts as an abandoned shift.",
  },
  {
    key: "use_time_zone",
    label: "Time Zone Of",
    type: "string",
    choices: { organization: "Organization", user: "Member" },
    helpText: "The time zone of the start time.",
  },
  {
    key: "repeat_schedule",
    label: "Repeats",
    type: "string",
    choices: { never: "Never", weekly: "Weekly", bi_weekly: "Every Two Weeks" },
    helpText: "Choose Never for a single shift.",
  },
]);

/** The optional inputs of a schedule. */
export const repetitionInputs = defineInputFields([
  {
    key: "weekdays",
    label: "Weekdays",
    type: "string",
    list: true,
    choices: {
      mon: "Monday",
      tue: "Tuesday",
      wed: "Wednesday",
      thu: "Thursday",
      fri: "Friday",
      sat: "Saturday",
      sun: "Sunday",
    },
    helpText: "Required for a schedule that repeats.",
  },
  {
    key: "repeat_until",
    label: "Repeats Until",
    type: "datetime",
    meta: kind("day"),
    helpText: "The last day. Leave blank to repeat without end.",
  },
  {
    key: "excluded_dates",
    label: "Excluded Dates",
    type: "datetime",
    meta: kind("day"),
    list: true,
    helpText: "Days without a shift, such as holidays.",
  },
]);

type ScheduleInput = Partial<InferInputData<[...typeof shiftInputs, ...typeof repetitionInputs]>> & {
  user_id?: string | undefined;
};

/**
 * The fields of a schedule to send: only those filled in.
 *
 * @throws {InputError}
 */
export const toScheduleFields = (input: ScheduleInput): HubstaffScheduleFields => {
  const { repeat_schedule, weekdays } = input;
  if (repeat_schedule !== undefined && repeat_schedule !== "never" && !weekdays?.length) {
    throw new InputError("weekdays", "choose at least one for a schedule that repeats.");
  }
  return withoutBlanks({
    user_id: idNumber("user_id", input.user_id),
    start_date: input.start_date,
    start_time: toStartTime(input.start_time),
    duration: toSeconds("duration", input.duration),
    minimum_time: toSeconds("minimum_time", input.minimum_time),
    use_time_zone: input.use_time_zone,
    repeat_schedule,
    weekdays,
    repeat_until: input.repeat_until,
    excluded_dates: input.excluded_dates,
  });
};

/** `9:30`. Hubstaff takes only full and half hours. @throws {InputError} */
const toStartTime = (time: string | undefined): string | undefined => {
  if (time === undefined) return undefined;
  if (/:[03]0$/.test(time)) return time.replace(/^0/, "");
  throw new InputError("start_time", `enter a time on the hour or the half hour, not ${quote(time)}.`);
};
