import type * as zod from "zod";
import type { timeOffDecision } from "../fields/attendance.ts";
import type { StoredTimeOff } from "../records/attendance.ts";
import { found, invalid } from "../refusals.ts";
import type { HubstaffState } from "../state.ts";

const WORK_DAY_SECONDS = 8 * 60 * 60;

export const requestTimeOff = (
  state: HubstaffState,
  {
    at,
    date,
    ...fields
  }: { organization_id: number; user_id: number; message: string; date: string; at?: number },
): StoredTimeOff => {
  const created_at = state.moment(at);
  const [starts_at, stops_at] = [`${date}T09:00:00.000000Z`, `${date}T17:00:00.000000Z`];
  const policy = found(state.timeOffPolicies.find((one) => one.organization_id === fields.organization_id));
  return state.timeOffRequests.add((id) => ({
    id,
    time_off_policy_id: policy.id,
    status: "submitted",
    all_day: true,
    starts_at,
    stops_at,
    submitted_at: created_at,
    paid: false,
    amount_used: WORK_DAY_SECONDS,
    created_by_id: fields.user_id,
    time_off_request_days: [
      { date, amount_used: WORK_DAY_SECONDS, starts_at, stops_at, holiday: false, paid: false },
    ],
    created_at,
    updated_at: created_at,
    ...fields,
  }));
};

/** Every status but the same one may follow; what is paid stays as it is (Hubstaff API v2, "Update time off request status"). */
export const decideTimeOff = (
  state: HubstaffState,
  request: StoredTimeOff,
  { status, response }: zod.output<typeof timeOffDecision>,
): void => {
  if (request.paid) throw invalid("status", "of a paid request cannot be changed");
  if (request.status === status) throw invalid("status", `is ${status} already`);
  const at = state.moment();
  const who = state.me.id;
  if (status === "approved") Object.assign(request, { approved_at: at, approved_by_id: who });
  else Object.assign(request, { denied_at: at, denied_by_id: who });
  if (response !== undefined) request.response = response;
  Object.assign(request, { status, updated_at: at });
};
