import * as zod from "zod/mini";
import { flag, type Http, id, maybe, path, text } from "../http/index.ts";
import { include, pageBeside } from "./beside.ts";
import { type HubstaffList, listOf } from "./pages.ts";
import { dated } from "./schemas.ts";

/** A timesheet, by which a member's time for a range of days is approved (Hubstaff API v2, "Timesheet"). */
const timesheetSchema = zod.object({
  ...dated,
  user_id: maybe(id),
  /** `open`, `submitted`, `approved` or `denied` */
  status: text,
  start_date: text,
  stop_date: text,
  /** In minutes, unlike the vendor's other durations. */
  tracked: maybe(zod.number()),
  /** The percentage of the time with keyboard or mouse activity. */
  overall: maybe(zod.number()),
  paid: flag,
  locked: flag,
  submitted_on: text,
  approved_on: text,
  approved_by_id: maybe(id),
});

export type HubstaffTimesheet = zod.infer<typeof timesheetSchema> & { user_name: string | null };

/** Which timesheets to list; days are in UTC. */
export type HubstaffTimesheetQuery = { status: "submitted" } | { approvedSince: string };

const answer = pageBeside("timesheets", timesheetSchema, (row, nameOf) => ({
  ...row,
  user_name: nameOf("users", row.user_id),
}));

export const createTimesheets = (http: Http) => ({
  /** GET /organizations/{id}/timesheets: page by page. */
  pages: (organizationId: string, query: HubstaffTimesheetQuery): HubstaffList<HubstaffTimesheet> =>
    listOf(http, path`/organizations/${organizationId}/timesheets`, answer, {
      ...("status" in query
        ? { status: query.status }
        : { status: "approved", "approved[start]": query.approvedSince }),
      ...include("users"),
    }),
});
