import * as zod from "zod";
import { defineAction } from "../../actions.ts";
import { newSchedule, scheduleChanges, timeOffDecision } from "../fields/attendance.ts";
import { choice, day, text } from "../fields/values.ts";
import { changeSchedule, changeShift, createSchedule, createShift } from "../rules/attendance.ts";
import { decideTimeOff, requestTimeOff } from "../rules/timeOff.ts";
import type { HubstaffState } from "../state.ts";
import { batch, helpers, organization, rowId, which } from "./shared.ts";

const DAY_MS = 24 * 60 * 60_000;
const status = choice(["scheduled", "on_time", "early", "late", "missed", "abandoned"]);

/** Shifts and time off. */
export const attendanceActions = (state: HubstaffState) => {
  const { many, numbered, memberOf, organizationOf } = helpers(state);

  return {
    create_schedules: defineAction(
      "Schedules count shifts for tomorrow, or another start_date; the last of them was made agoSeconds ago.",
      zod.strictObject({
        ...batch,
        organization,
        member: which.default(902),
        ...newSchedule.omit({ user_id: true }).partial().shape,
      }),
      ({ count, agoSeconds, sameMillisecond, storedAfterSeconds, organization, member, ...fields }) =>
        many(state.schedules, { count, agoSeconds, sameMillisecond, storedAfterSeconds }, (at) =>
          createSchedule(
            state,
            organizationOf(organization),
            {
              user_id: memberOf(member).id,
              start_date: state.day(state.clock.now() + DAY_MS),
              start_time: "9:00",
              duration: 28_800,
              minimum_time: 25_200,
              use_time_zone: "organization",
              repeat_schedule: "never",
              ...given(fields),
            },
            at,
          ),
        ),
    ),
    update_schedule: defineAction(
      "Changes fields of a scheduled shift; without fields it is only touched.",
      zod.strictObject({ schedule: rowId, ...scheduleChanges.shape }),
      ({ schedule, ...fields }) => {
        const stored = numbered(state.schedules, "schedule", schedule);
        changeSchedule(state, stored, fields);
        return stored;
      },
    ),
    create_shifts: defineAction(
      "Records count shifts of a schedule with a status, the last of them agoSeconds ago.",
      zod.strictObject({
        ...batch,
        schedule: rowId.default(75_003),
        status: status.default("late"),
        date: day.exactOptional(),
      }),
      ({ schedule, status, date, ...given }) => {
        const stored = numbered(state.schedules, "schedule", schedule);
        return many(state.shifts, given, (at) => createShift(state, stored, { status, date, at }));
      },
    ),
    set_shift_status: defineAction(
      "Gives a shift another status, or touches it with the one it has.",
      zod.strictObject({ shift: rowId, status }),
      ({ shift, status }) => {
        const stored = numbered(state.shifts, "shift", shift);
        changeShift(state, stored, status);
        return stored;
      },
    ),
    request_time_off: defineAction(
      "Requests a day off count times, the last time agoSeconds ago.",
      zod.strictObject({
        ...batch,
        organization,
        member: which.default(905),
        message: text.default("Visiting my parents"),
        date: day.exactOptional(),
      }),
      ({ organization, member, message, date, ...given }) =>
        many(state.timeOffRequests, given, (at) =>
          requestTimeOff(state, {
            organization_id: organizationOf(organization),
            user_id: memberOf(member).id,
            message,
            date: date ?? state.day(state.clock.now() + 30 * DAY_MS),
            at,
          }),
        ),
    ),
    decide_time_off: defineAction(
      "Approves or denies a request for time off.",
      zod.strictObject({ request: rowId, ...timeOffDecision.shape }),
      ({ request, ...decision }) => {
        const stored = numbered(state.timeOffRequests, "request", request);
        decideTimeOff(state, stored, decision);
        return stored;
      },
    ),
  };
};

/** The fields that have a value. */
const given = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]: Exclude<Fields[Key], undefined>;
  };
