import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { one } from "../answers.ts";
import { timeOffDecision } from "../fields/attendance.ts";
import { timeOffQuery } from "../fields/queries.ts";
import type { StoredTimeOff } from "../records/attendance.ts";
import { toOwn } from "../records/toAnswer.ts";
import { found } from "../refusals.ts";
import { decideTimeOff } from "../rules/timeOff.ts";
import type { HubstaffState } from "../state.ts";
import { idIn, isAskedFor, isWithin, listed, organizationIn } from "./shared.ts";

export const timeOffRoutes = (state: HubstaffState): Backend["routes"] => ({
  "GET /organizations/:organization/time_off_requests": route({ query: timeOffQuery }, ({ param, query }) => {
    const organization = organizationIn(state, param);
    const isListed = (row: StoredTimeOff) =>
      row.organization_id === organization &&
      isAskedFor(query.user_ids, row.user_id) &&
      isWithin(row.created_at, query["created[start]"], query["created[stop]"]) &&
      isWithin(row.approved_at, query["approved_at[start]"], query["approved_at[stop]"]) &&
      isWithin(row.starts_at, query["starts_at[start]"], query["starts_at[stop]"]);
    return listed(state, "time_off_requests", state.timeOffRequests, query, isListed, toOwn);
  }),
  "GET /time_off_requests/:id": route({}, ({ param }) =>
    one("time_off_request", toOwn(found(state.timeOffRequests.get(idIn(param))))),
  ),
  "PUT /time_off_requests/:id/status": route({ body: timeOffDecision }, ({ param, body }) => {
    const stored = found(state.timeOffRequests.get(idIn(param)));
    decideTimeOff(state, stored, body);
    return one("time_off_request", toOwn(stored));
  }),
});
