import * as zod from "zod/mini";
import { type Http, id, listIn, maybe, path, text } from "../http/index.ts";
import { include, pageBeside } from "./beside.ts";
import type { HubstaffDays } from "./days.ts";
import { allOf, type HubstaffList, listOf } from "./pages.ts";
import { dated, oneOf } from "./schemas.ts";

const texts = listIn(zod.string());

/** A shift that a member is expected to work (Hubstaff API v2, "AttendanceSchedule"). */
const scheduleSchema = zod.object({
  ...dated,
  user_id: maybe(id),
  start_date: text,
  /** `hh:mm:ss`, in the time zone of `use_time_zone`. */
  start_time: text,
  /** Seconds. */
  duration: maybe(zod.number()),
  minimum_time: maybe(zod.number()),
  /** `organization` or `user` */
  use_time_zone: text,
  /** `never`, `weekly` or `bi_weekly` */
  repeat_schedule: text,
  repeat_until: text,
  weekdays: texts,
  excluded_dates: texts,
});

export type HubstaffSchedule = zod.infer<typeof scheduleSchema> & { user_name?: string | null };

/**
 * The fields of a schedule that can be written (Hubstaff API v2, "Create attendance schedule"). The member only when it
 * is created.
 */
export interface HubstaffScheduleFields {
  user_id?: number | undefined;
  /** `YYYY-MM-DD` */
  start_date?: string | undefined;
  /** `h:mm`, in steps of 30 minutes */
  start_time?: string | undefined;
  /** Seconds. */
  duration?: number | undefined;
  minimum_time?: number | undefined;
  use_time_zone?: string | undefined;
  repeat_schedule?: string | undefined;
  /** `sun` to `sat` */
  weekdays?: string[] | undefined;
  repeat_until?: string | undefined;
  excluded_dates?: string[] | undefined;
}

const page = pageBeside("attendance_schedules", scheduleSchema, (row, nameOf) => ({
  ...row,
  user_name: nameOf("users", row.user_id),
}));
const answer = oneOf("attendance_schedule", scheduleSchema);

export const createSchedules = (http: Http) => {
  const pages = (organizationId: string, days: HubstaffDays): HubstaffList<HubstaffSchedule> =>
    listOf(http, path`/organizations/${organizationId}/attendance_schedules`, page, {
      "date[start]": days.start,
      "date[stop]": days.stop,
      ...include("users"),
    });

  return {
    /** GET /organizations/{id}/attendance_schedules: page by page, schedules with a shift on these days. */
    pages,

    /** The schedules that can be changed. */
    list: (organizationId: string, days: HubstaffDays): Promise<HubstaffSchedule[]> =>
      allOf(pages(organizationId, days)),

    /** POST /organizations/{id}/attendance_schedules */
    create: (organizationId: string, fields: HubstaffScheduleFields): Promise<HubstaffSchedule> =>
      http.send({
        method: "POST",
        path: path`/organizations/${organizationId}/attendance_schedules`,
        body: fields,
        answer,
      }),

    /** PUT /attendance_schedules/{id}. Fields that are left out stay. The vendor has no request for a single schedule. */
    update: (scheduleId: string, fields: HubstaffScheduleFields): Promise<HubstaffSchedule> =>
      http.send({ method: "PUT", path: path`/attendance_schedules/${scheduleId}`, body: fields, answer }),
  };
};
