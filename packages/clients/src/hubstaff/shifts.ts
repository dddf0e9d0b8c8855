import * as zod from "zod/mini";
import { type Http, id, maybe, path, text } from "../http/index.ts";
import { include, pageBeside } from "./beside.ts";
import type { HubstaffDays } from "./days.ts";
import { type HubstaffList, listOf } from "./pages.ts";
import { dated } from "./schemas.ts";

/** A shift, worked or not (Hubstaff API v2, "AttendanceShift"). */
const shiftSchema = zod.object({
  ...dated,
  user_id: maybe(id),
  attendance_schedule_id: maybe(id),
  date: text,
  start_time: text,
  /** In seconds, like all durations. */
  duration: maybe(zod.number()),
  minimum_time: maybe(zod.number()),
  /** `late`, `missed`, `abandoned` and others; the document does not list them. */
  status: text,
  actual_start_time: text,
  actual_stop_time: text,
  actual_duration: maybe(zod.number()),
});

export type HubstaffShift = zod.infer<typeof shiftSchema> & { user_name: string | null };

const answer = pageBeside("attendance_shifts", shiftSchema, (row, nameOf) => ({
  ...row,
  user_name: nameOf("users", row.user_id),
}));

export const createShifts = (http: Http) => ({
  /** GET /organizations/{id}/attendance_shifts: page by page, at most 31 days. */
  pages: (organizationId: string, days: HubstaffDays): HubstaffList<HubstaffShift> =>
    listOf(http, path`/organizations/${organizationId}/attendance_shifts`, answer, {
      "date[start]": days.start,
      "date[stop]": days.stop,
      ...include("users"),
    }),
});
