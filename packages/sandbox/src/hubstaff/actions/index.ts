import { defineAction } from "../../actions.ts";
import type { HubstaffState } from "../state.ts";
import { attendanceActions } from "./attendance.ts";
import { billingActions } from "./billing.ts";
import { nothing } from "./shared.ts";
import { timeActions } from "./time.ts";
import { workActions } from "./work.ts";

/** What people do at Hubstaff while a Zap is running. */
export const actions = (state: HubstaffState) => ({
  ...workActions(state),
  ...timeActions(state),
  ...billingActions(state),
  ...attendanceActions(state),

  revoke_token: defineAction("Revokes the API token: every request answers 401.", nothing, () => {
    state.tokenRevoked = true;
  }),
  restore_token: defineAction("Makes the API token valid again.", nothing, () => {
    state.tokenRevoked = false;
  }),
  end_plan: defineAction("Ends the organization's plan: every request answers 403.", nothing, () => {
    state.planEnded = true;
  }),
});
