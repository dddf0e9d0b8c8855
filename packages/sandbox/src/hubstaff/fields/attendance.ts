import * as zod from "zod";
import { choice, day, id, seconds, text, yesOrNo } from "./values.ts";

const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

const shift = {
  start_date: day,
  start_time: zod
    .string({ error: "must be a time such as 9:30, in steps of 30 minutes" })
    .regex(/^([01]?\d|2[0-3]):[03]0$/, "must be a time such as 9:30, in steps of 30 minutes"),
  duration: seconds,
  minimum_time: seconds,
  use_time_zone: choice(["organization", "user"]),
  repeat_schedule: choice(["never", "weekly", "bi_weekly"]),
};
const repetition = {
  weekdays: zod.array(choice(weekdays)).exactOptional(),
  repeat_until: day.exactOptional(),
  excluded_dates: zod.array(day).exactOptional(),
};

/** Hubstaff API v2, "Create attendance schedule". */
export const newSchedule = zod.strictObject({ user_id: id, ...shift, ...repetition });

/** Hubstaff API v2, "Update attendance schedule". */
export const scheduleChanges = zod.strictObject({
  start_date: shift.start_date.exactOptional(),
  start_time: shift.start_time.exactOptional(),
  duration: shift.duration.exactOptional(),
  minimum_time: shift.minimum_time.exactOptional(),
  use_time_zone: shift.use_time_zone.exactOptional(),
  repeat_schedule: shift.repeat_schedule.exactOptional(),
  ...repetition,
  add_excluded_dates: zod.array(day).exactOptional(),
  remove_excluded_dates: zod.array(day).exactOptional(),
});

/** Hubstaff API v2, "Update time off request status". */
export const timeOffDecision = zod
  .strictObject({
    status: choice(["approved", "denied"]),
    response: text.exactOptional(),
    remove_shifts: yesOrNo.exactOptional(),
  })
  .refine(({ status, response }) => status === "approved" || response !== undefined, {
    path: ["response"],
    message: "is required when denying",
  });
