import * as zod from "zod/mini";
import { type Http, id, maybe, path, text } from "../http/index.ts";
import { include, type NameOf, pageBeside } from "./beside.ts";
import { type HubstaffDays, windowsOf } from "./days.ts";
import { allOf, type HubstaffList, listOf } from "./pages.ts";
import { requestLimit } from "./requestLimit.ts";
import { moment } from "./schemas.ts";

/** The time of one member, project, task and day, in seconds (Hubstaff API v2, "DailyActivity"). */
const dailyActivitySchema = zod.object({
  id,
  /** A day in the organization's time zone. */
  date: text,
  user_id: maybe(id),
  project_id: maybe(id),
  task_id: maybe(id),
  tracked: maybe(zod.number()),
  /** The part of `tracked` with keyboard or mouse activity. */
  overall: maybe(zod.number()),
  keyboard: maybe(zod.number()),
  mouse: maybe(zod.number()),
  manual: maybe(zod.number()),
  idle: maybe(zod.number()),
  billable: maybe(zod.number()),
  created_at: maybe(moment),
  updated_at: maybe(moment),
});

/** What is added up is there in each row, because a total without it is wrong. */
const trackedSchema = zod.extend(dailyActivitySchema, { id: maybe(id), tracked: zod.number() });

interface Names {
  user_name: string | null;
  project_name: string | null;
  task_summary: string | null;
}
export type HubstaffDailyActivity = zod.infer<typeof dailyActivitySchema> & Names;
export type HubstaffTrackedTime = zod.infer<typeof trackedSchema> & Names;

/** Whose time, and on what. Everything that is given has to match. */
export interface HubstaffTimeFilter {
  userId?: string | undefined;
  projectId?: string | undefined;
  taskId?: string | undefined;
}

const withNames = <Row extends Omit<zod.infer<typeof dailyActivitySchema>, "id">>(
  row: Row,
  nameOf: NameOf,
): Row & Names => ({
  ...row,
  user_name: nameOf("users", row.user_id),
  project_name: nameOf("projects", row.project_id),
  task_summary: nameOf("tasks", row.task_id),
});

const NAME = "daily_activities";
const answer = pageBeside(NAME, dailyActivitySchema, withNames);
/** For totals: an unreadable row is an error, because a total without it would be wrong. */
const wholeAnswer = pageBeside(NAME, trackedSchema, withNames, zod.array(trackedSchema));

const toQuery = ({ userId, projectId, taskId }: HubstaffTimeFilter) => ({
  "user_ids[]": userId,
  "project_ids[]": projectId,
  "task_ids[]": taskId,
  ...include("users", "projects", "tasks"),
});

export const createDailyActivities = (http: Http) => ({
  /**
   * GET /organizations/{id}/activities/daily/updates: page by page, what changed since then.
   *
   * @param since - ISO 8601, at most 31 days ago
   */
  updates: (
    organizationId: string,
    since: string,
    filter: HubstaffTimeFilter = {},
  ): HubstaffList<HubstaffDailyActivity> =>
    listOf(http, path`/organizations/${organizationId}/activities/daily/updates`, answer, {
      "updated[start]": since,
      ...toQuery(filter),
    }),

  /**
   * GET /organizations/{id}/activities/daily: every row of these days, one date range after the other.
   *
   * @throws {TooManyRowsError} if that would take too many requests, usually after the first one
   */
  between: async (
    organizationId: string,
    days: HubstaffDays,
    filter: HubstaffTimeFilter = {},
  ): Promise<HubstaffTrackedTime[]> => {
    const limit = requestLimit(days);
    const read = ({ start, stop }: HubstaffDays) => {
      const query = { "date[start]": start, "date[stop]": stop, ...toQuery(filter) };
      return allOf(
        limit.of(listOf(http, path`/organizations/${organizationId}/activities/daily`, wholeAnswer, query)),
      );
    };
    const [first, ...later] = windowsOf(days);
    if (!first) return [];
    const rows = await read(first);
    for (let index = 0; index < later.length; index += SIDE_BY_SIDE) {
      const windows = await Promise.all(later.slice(index, index + SIDE_BY_SIDE).map(read));
      for (const window of windows) for (const row of window) rows.push(row);
    }
    return rows;
  },
});

const SIDE_BY_SIDE = 4;
