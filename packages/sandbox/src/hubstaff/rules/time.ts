import { Refusal } from "../../refusal.ts";
import type { NewTimeEntry } from "../fields/time.ts";
import type { StoredProject } from "../records/account.ts";
import type { StoredDailyActivity, StoredTimeEdit } from "../records/time.ts";
import { found, invalid } from "../refusals.ts";
import type { HubstaffState } from "../state.ts";

/** Time that a member works on a project. */
interface Work {
  project: StoredProject;
  user_id: number;
  task_id?: number | undefined;
  /** Seconds. */
  tracked: number;
  /** The day of the work. Default: that of `at`. */
  date?: string | undefined;
  billable?: boolean | undefined;
  isManual?: boolean;
  /** When Hubstaff learns of it; Unix milliseconds. */
  at?: number | undefined;
}

/** A row for the day, in which nothing is tracked yet. */
const newDay = (state: HubstaffState, { project, user_id, task_id, date, at }: Work): StoredDailyActivity => {
  const created_at = state.moment(at);
  return state.dailyActivities.add((id) => ({
    id,
    organization_id: project.organization_id,
    date: date ?? state.day(at),
    user_id,
    project_id: project.id,
    task_id: task_id ?? null,
    tracked: 0,
    keyboard: 0,
    mouse: 0,
    overall: 0,
    input_tracked: 0,
    manual: 0,
    idle: 0,
    resumed: 0,
    billable: 0,
    work_break: 0,
    created_at,
    updated_at: created_at,
  }));
};

const addTo = (row: StoredDailyActivity, { project, tracked, billable, isManual = false }: Work): void => {
  row.tracked += tracked;
  if (billable ?? project.billable) row.billable += tracked;
  if (isManual) {
    row.manual += tracked;
    return;
  }
  row.input_tracked += tracked;
  row.overall += Math.floor(tracked / 2);
  row.keyboard += Math.floor(tracked / 4);
  row.mouse += Math.floor(tracked / 4);
};

/** A row of its own, whatever other rows the day has: how an account with many members and tasks fills up. */
export const addDay = (state: HubstaffState, work: Work): StoredDailyActivity => {
  const row = newDay(state, work);
  addTo(row, work);
  return row;
};

/** Adds time to the row of its member, project, task and day; there is one row for each of these. */
export const track = (state: HubstaffState, work: Work): StoredDailyActivity => {
  const { project, user_id, task_id, date, at } = work;
  const day = date ?? state.day(at);
  const held = [...state.dailyActivities].find(
    (row) =>
      row.user_id === user_id &&
      row.project_id === project.id &&
      row.task_id === (task_id ?? null) &&
      row.date === day,
  );
  return held ? trackMore(state, held, work) : addDay(state, work);
};

/** Adds time to a row, which changes it. */
export const trackMore = (
  state: HubstaffState,
  row: StoredDailyActivity,
  work: Work,
): StoredDailyActivity => {
  addTo(row, work);
  row.updated_at = state.moment(work.at);
  return row;
};

/** What somebody changed by hand, in the log. */
export const logTimeEdit = (
  state: HubstaffState,
  edit: {
    project: StoredProject;
    user_id: number;
    task_id?: number | undefined;
    action: string;
    /** Seconds that were added; below zero, seconds that were deleted. */
    difference: number;
    reason: string;
    startsAt?: number | undefined;
    at?: number | undefined;
  },
): StoredTimeEdit => {
  const { project, user_id, task_id, action, difference, reason, at = state.clock.now() } = edit;
  const startsAt = edit.startsAt ?? at - 8 * 60 * 60_000;
  return state.timeEdits.add((id) => ({
    id,
    organization_id: project.organization_id,
    created_at: state.moment(at),
    starts_at: state.moment(startsAt),
    stops_at: state.moment(startsAt + Math.abs(difference) * 1000),
    blame_user_id: state.me.id,
    user_id,
    project_id: project.id,
    ...(task_id !== undefined && { task_id }),
    action,
    added_duration: Math.max(0, difference),
    deleted_duration: Math.max(0, -difference),
    replaced_duration: 0,
    reason,
  }));
};

/** Hubstaff API v2, "Create time entry": the entry itself cannot be read, only the day and the log that it changes. */
export const createTimeEntry = (state: HubstaffState, userId: number, entry: NewTimeEntry): void => {
  if (!state.members.get(userId)) throw new Refusal(404, "Could not find record");
  if (!state.projects.get(entry.project_id)) throw invalid("project_id", "is not the id of a project");
  if (entry.task_id !== undefined && state.tasks.get(entry.task_id)?.project_id !== entry.project_id) {
    throw invalid("task_id", "is not a task of this project");
  }
  if (state.reasonRequired && entry.note === undefined) throw invalid("note", "can't be blank");
  const startsAt = Date.parse(entry.start_time);
  if (startsAt > state.clock.now()) throw invalid("start_time", "must be in the past");

  state.timeEntries.push({ ...entry, user_id: userId });
  const project = found(state.projects.get(entry.project_id));
  const { task_id, tracked, billable, note } = entry;
  const about = { project, user_id: userId, task_id };
  track(state, { ...about, tracked, billable, isManual: true, date: state.day(startsAt) });
  logTimeEdit(state, { ...about, action: "add", difference: tracked, reason: note ?? "", startsAt });
};
