import type * as zod from "zod";
import type { newSchedule, scheduleChanges } from "../fields/attendance.ts";
import type { StoredSchedule, StoredShift } from "../records/attendance.ts";
import { invalid } from "../refusals.ts";
import type { HubstaffState } from "../state.ts";

const DAY_MS = 24 * 60 * 60_000;
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

export const createSchedule = (
  state: HubstaffState,
  organizationId: number,
  fields: zod.output<typeof newSchedule>,
  at?: number,
): StoredSchedule => {
  state.checkMember("user_id", fields.user_id, organizationId);
  checkSchedule({ weekdays: [], ...fields });
  const created_at = state.moment(at);
  return state.schedules.add((id) => ({
    id,
    organization_id: organizationId,
    weekdays: [],
    excluded_dates: [],
    ...fields,
    start_time: withSeconds(fields.start_time),
    created_at,
    updated_at: created_at,
  }));
};

/** Only what is named changes (Hubstaff API v2, "Update attendance schedule"). */
export const changeSchedule = (
  state: HubstaffState,
  schedule: StoredSchedule,
  {
    add_excluded_dates = [],
    remove_excluded_dates = [],
    start_time,
    ...plain
  }: zod.output<typeof scheduleChanges>,
): void => {
  checkSchedule({ ...schedule, ...plain });
  Object.assign(schedule, plain);
  if (start_time !== undefined) schedule.start_time = withSeconds(start_time);
  const kept = schedule.excluded_dates.filter((date) => !remove_excluded_dates.includes(date));
  schedule.excluded_dates = [...new Set([...kept, ...add_excluded_dates])];
  schedule.updated_at = state.moment();
};

const withSeconds = (time: string): string => `${time.padStart(5, "0")}:00`;

const checkSchedule = (
  fields: Pick<
    StoredSchedule,
    "duration" | "minimum_time" | "repeat_schedule" | "weekdays" | "start_date"
  > & {
    repeat_until?: string | undefined;
  },
): void => {
  if (fields.minimum_time > fields.duration)
    throw invalid("minimum_time", "must not be longer than the shift");
  if (fields.repeat_schedule !== "never" && fields.weekdays.length === 0) {
    throw invalid("weekdays", "can't be blank");
  }
  if (fields.repeat_until !== undefined && fields.repeat_until < fields.start_date) {
    throw invalid("repeat_until", "must not be before the start date");
  }
};

/** Whether a shift of the schedule falls on one of these days, the last one included. */
export const occursWithin = (schedule: StoredSchedule, start: string, stop: string): boolean => {
  const { start_date, repeat_schedule, repeat_until = stop, excluded_dates } = schedule;
  const first = start > start_date ? start : start_date;
  const last = repeat_schedule === "never" ? start_date : repeat_until < stop ? repeat_until : stop;
  if (first > last || last > stop) return false;
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY_MS) {
    if (repeats(schedule, at) && !excluded_dates.includes(dayOf(at))) return true;
  }
  return false;
};

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const repeats = ({ start_date, repeat_schedule, weekdays }: StoredSchedule, at: number): boolean => {
  if (repeat_schedule === "never") return true;
  if (!weekdays.includes(WEEKDAYS[new Date(at).getUTCDay()] ?? "")) return false;
  return repeat_schedule === "weekly" || (weekOf(at) - weekOf(Date.parse(start_date))) % 2 === 0;
};

/** The number of a week that begins on Sunday; 1970 began on a Thursday. */
const weekOf = (at: number): number => Math.floor((at / DAY_MS + 4) / 7);

/** A shift as it went, from its schedule. */
export const createShift = (
  state: HubstaffState,
  schedule: StoredSchedule,
  { status, date, at = state.clock.now() }: { status: string; date?: string | undefined; at?: number },
): StoredShift => {
  const created_at = state.moment(at);
  const day = date ?? state.day(at);
  const start_time = `${day}T${schedule.start_time}.000000Z`;
  return state.shifts.add((id) => ({
    id,
    organization_id: schedule.organization_id,
    user_id: schedule.user_id,
    attendance_schedule_id: schedule.id,
    date: day,
    start_time,
    duration: schedule.duration,
    minimum_time: schedule.minimum_time,
    created_at,
    updated_at: created_at,
    ...worked(status, start_time, schedule),
  }));
};

export const changeShift = (state: HubstaffState, shift: StoredShift, status: string): void => {
  Object.assign(shift, worked(status, shift.start_time, shift), { updated_at: state.moment() });
};

/** What a status says of the time that was worked. */
const worked = (status: string, start_time: string, { duration }: { duration: number }) => {
  if (status === "missed") {
    return { status, actual_start_time: null, actual_stop_time: null, actual_duration: 0 };
  }
  const start = Date.parse(start_time) + (status === "late" ? 20 * 60_000 : 0);
  const actual_duration = status === "abandoned" ? Math.floor(duration / 4) : duration;
  const moment = (at: number) => new Date(at).toISOString().replace("Z", "000Z");
  return {
    status,
    actual_start_time: moment(start),
    actual_stop_time: moment(start + actual_duration * 1000),
    actual_duration,
  };
};
