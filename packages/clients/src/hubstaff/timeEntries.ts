import { type Http, path } from "../http/index.ts";
import { done } from "./schemas.ts";

/** Time that someone worked (Hubstaff API v2, "Create time entry"). Project, start and duration are required. */
export interface HubstaffTimeEntry {
  project_id: number | undefined;
  /** ISO 8601 */
  start_time: string | undefined;
  /** Seconds. */
  tracked: number | undefined;
  /** Most organizations require one. */
  note?: string | undefined;
  task_id?: number | undefined;
  /** Default: the project's setting. */
  billable?: boolean | undefined;
}

export const createTimeEntries = (http: Http) => ({
  /** POST /users/{id}/time_entries. The answer has no entry in it. */
  create: async (userId: string, entry: HubstaffTimeEntry): Promise<void> => {
    await http.send({
      method: "POST",
      path: path`/users/${userId}/time_entries`,
      body: entry,
      answer: done,
    });
  },
});
