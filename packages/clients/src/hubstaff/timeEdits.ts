import * as zod from "zod/mini";
import { type Http, id, maybe, path, text } from "../http/index.ts";
import { include, pageBeside } from "./beside.ts";
import { type HubstaffList, listOf } from "./pages.ts";
import { moment } from "./schemas.ts";

/** A manual change of time: added, changed or deleted (Hubstaff API v2, "TimeEditLog"). */
const timeEditSchema = zod.object({
  id,
  created_at: maybe(moment),
  starts_at: text,
  stops_at: text,
  original_starts_at: text,
  original_stops_at: text,
  /** Who made the change. */
  blame_user_id: maybe(id),
  user_id: maybe(id),
  project_id: maybe(id),
  task_id: maybe(id),
  action: text,
  /** Seconds. */
  added_duration: maybe(zod.number()),
  deleted_duration: maybe(zod.number()),
  replaced_duration: maybe(zod.number()),
  reason: text,
});

export type HubstaffTimeEdit = zod.infer<typeof timeEditSchema> & {
  user_name: string | null;
  editor_name: string | null;
  project_name: string | null;
  task_summary: string | null;
};

const answer = pageBeside("time_edit_logs", timeEditSchema, (row, nameOf) => ({
  ...row,
  user_name: nameOf("users", row.user_id),
  editor_name: nameOf("users", row.blame_user_id),
  project_name: nameOf("projects", row.project_id),
  task_summary: nameOf("tasks", row.task_id),
}));

export const createTimeEdits = (http: Http) => ({
  /**
   * GET /organizations/{id}/time_edit_logs: page by page, at most 31 days.
   *
   * @param created - ISO 8601; `stop` is exclusive.
   */
  pages: (
    organizationId: string,
    created: { start: string; stop: string },
    projectId?: string,
  ): HubstaffList<HubstaffTimeEdit> =>
    listOf(http, path`/organizations/${organizationId}/time_edit_logs`, answer, {
      "created[start]": created.start,
      "created[stop]": created.stop,
      "project_ids[]": projectId,
      ...include("users", "projects", "tasks"),
    }),
});
