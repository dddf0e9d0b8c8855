import { InvalidInput } from "../../refusal.ts";
import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { dailyQuery, dailyUpdatesQuery, timeEditQuery, timesheetQuery } from "../fields/queries.ts";
import { newTimeEntry } from "../fields/time.ts";
import type { StoredDailyActivity, StoredTimeEdit, StoredTimesheet } from "../records/time.ts";
import { toOwn } from "../records/toAnswer.ts";
import { createTimeEntry } from "../rules/time.ts";
import type { HubstaffState } from "../state.ts";
import { idIn, isAskedFor, isOnDays, isWithin, listed, organizationIn } from "./shared.ts";

const DAY_MS = 24 * 60 * 60_000;

/** Time as it is tracked, edited and approved. */
export const timeRoutes = (state: HubstaffState): Backend["routes"] => {
  /** @throws {InvalidInput} for more days ago than the list goes back */
  const checkAge = (parameter: string, start: string, mostDays: number, words: string) => {
    if (Date.parse(start) >= state.clock.now() - mostDays * DAY_MS) return;
    const message = `must be within the last ${words}`;
    throw new InvalidInput("query", [{ code: "custom", path: [parameter], message, input: start }]);
  };

  const isAbout = (
    query: { user_ids?: number[]; project_ids?: number[]; task_ids?: number[] },
    { user_id, project_id, task_id }: Pick<StoredTimeEdit, "user_id" | "project_id"> & { task_id?: unknown },
  ) =>
    isAskedFor(query.user_ids, user_id) &&
    isAskedFor(query.project_ids, project_id) &&
    isAskedFor(query.task_ids, task_id as number | null | undefined);

  return {
    "GET /organizations/:organization/activities/daily": route({ query: dailyQuery }, ({ param, query }) => {
      const organization = organizationIn(state, param);
      const [start, stop] = [query["date[start]"], query["date[stop]"]];
      checkAge("date[start]", start, 3 * 366, "3 years");
      const isListed = (row: StoredDailyActivity) =>
        row.organization_id === organization && isOnDays(row.date, start, stop) && isAbout(query, row);
      return listed(state, "daily_activities", state.dailyActivities, query, isListed, toOwn);
    }),
    "GET /organizations/:organization/activities/daily/updates": route(
      { query: dailyUpdatesQuery },
      ({ param, query }) => {
        const organization = organizationIn(state, param);
        const [start, stop] = [query["updated[start]"], query["updated[stop]"]];
        checkAge("updated[start]", start, 31, "31 days");
        const isListed = (row: StoredDailyActivity) =>
          row.organization_id === organization &&
          isWithin(row.updated_at, start, stop) &&
          isAbout(query, row);
        return listed(state, "daily_activities", state.dailyActivities, query, isListed, toOwn);
      },
    ),

    "GET /organizations/:organization/time_edit_logs": route({ query: timeEditQuery }, ({ param, query }) => {
      const organization = organizationIn(state, param);
      const [start, stop] = [query["created[start]"], query["created[stop]"]];
      checkAge("created[start]", start, 3 * 366, "3 years");
      const isListed = (row: StoredTimeEdit) =>
        row.organization_id === organization && isWithin(row.created_at, start, stop) && isAbout(query, row);
      return listed(state, "time_edit_logs", state.timeEdits, query, isListed, toOwn);
    }),

    "GET /organizations/:organization/timesheets": route({ query: timesheetQuery }, ({ param, query }) => {
      const organization = organizationIn(state, param);
      const since = query["approved[start]"];
      const isListed = (row: StoredTimesheet) =>
        row.organization_id === organization &&
        (query.status === undefined || row.status === query.status) &&
        (since === undefined || (row.approved_on !== undefined && row.approved_on >= since)) &&
        isOnDays(row.stop_date, query["date[start]"]) &&
        isOnDays(row.start_date, undefined, query["date[stop]"]);
      return listed(state, "timesheets", state.timesheets, query, isListed);
    }),

    "POST /users/:id/time_entries": route({ body: newTimeEntry }, ({ param, body }) => {
      createTimeEntry(state, idIn(param), body);
      return { status: 201, body: { success: true } };
    }),
  };
};
