import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { list, one } from "../answers.ts";
import { pageQuery } from "../fields/queries.ts";
import { toUser } from "../records/toAnswer.ts";
import type { HubstaffState } from "../state.ts";
import { attendanceRoutes } from "./attendance.ts";
import { billingRoutes } from "./billing.ts";
import { clientRoutes } from "./clients.ts";
import { memberRoutes } from "./members.ts";
import { projectRoutes } from "./projects.ts";
import { taskRoutes } from "./tasks.ts";
import { timeRoutes } from "./time.ts";
import { timeOffRoutes } from "./timeOff.ts";

/** The endpoints of the Hubstaff API v2 that our app uses, and what belongs to them. */
export const routes = (state: HubstaffState): Backend["routes"] => ({
  "GET /users/me": route({}, () => one("user", toUser(state.me))),

  "GET /organizations": route({ query: pageQuery }, ({ query }) => {
    const rest = state.organizations.filter(({ id }) => id >= query.page_start_id);
    return list("organizations", rest.slice(0, query.page_limit), rest[query.page_limit]?.id);
  }),

  ...clientRoutes(state),
  ...projectRoutes(state),
  ...taskRoutes(state),
  ...memberRoutes(state),
  ...timeRoutes(state),
  ...billingRoutes(state),
  ...attendanceRoutes(state),
  ...timeOffRoutes(state),
});
