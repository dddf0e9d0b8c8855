import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { one } from "../answers.ts";
import { newSchedule, scheduleChanges } from "../fields/attendance.ts";
import { scheduleQuery, shiftQuery } from "../fields/queries.ts";
import type { StoredSchedule, StoredShift } from "../records/attendance.ts";
import { found } from "../refusals.ts";
import { changeSchedule, createSchedule, occursWithin } from "../rules/attendance.ts";
import type { HubstaffState } from "../state.ts";
import { idIn, isOnDays, listed, organizationIn } from "./shared.ts";

/** Shifts as they are scheduled and as they are worked. */
export const attendanceRoutes = (state: HubstaffState): Backend["routes"] => ({
  "GET /organizations/:organization/attendance_schedules": route(
    { query: scheduleQuery },
    ({ param, query }) => {
      const organization = organizationIn(state, param);
      const isListed = (row: StoredSchedule) =>
        row.organization_id === organization && occursWithin(row, query["date[start]"], query["date[stop]"]);
      return listed(state, "attendance_schedules", state.schedules, query, isListed);
    },
  ),
  "POST /organizations/:organization/attendance_schedules": route({ body: newSchedule }, ({ param, body }) =>
    one("attendance_schedule", createSchedule(state, organizationIn(state, param), body)),
  ),
  "PUT /attendance_schedules/:id": route({ body: scheduleChanges }, ({ param, body }) => {
    const stored = found(state.schedules.get(idIn(param)));
    changeSchedule(state, stored, body);
    return one("attendance_schedule", stored);
  }),

  "GET /organizations/:organization/attendance_shifts": route({ query: shiftQuery }, ({ param, query }) => {
    const organization = organizationIn(state, param);
    const isListed = (row: StoredShift) =>
      row.organization_id === organization && isOnDays(row.date, query["date[start]"], query["date[stop]"]);
    return listed(state, "attendance_shifts", state.shifts, query, isListed);
  }),
});
