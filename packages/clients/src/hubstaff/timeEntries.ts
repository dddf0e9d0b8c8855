import { type Http, path } from "../http/index.ts";
import { done } from "./schemas.ts";

/** Time that somebody worked (Hubstaff API v2, "Create time entry"): where, since when and how long are demanded. */
export interface HubstaffTimeEntry {
  project_id: number | undefined;
  /** ISO 8601 */
  start_time: string | undefined;
  /** Seconds. */
  tracked: number | undefined;
  /** Most organizations demand one. */
  note?: string | undefined;
  task_id?: number | undefined;
  /** Default: what the project says. */
  billable?: boolean | undefined;
}

export const createTimeEntries = (http: Http) => ({
  /** POST /users/{id}/time_entries; the answer holds no entry. */
  create: async (userId: string, entry: HubstaffTimeEntry): Promise<void> => {
    await http.send({
      method: "POST",
      path: path`/users/${userId}/time_entries`,
      body: entry,
      answer: done,
    });
  },
});
