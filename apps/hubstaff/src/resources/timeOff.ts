import type { HubstaffTimeOff } from "@integrations/clients/hubstaff";
import { defineInputField, type OutputFields } from "zapier-platform-core";
import { duration, durationFields } from "./durations.ts";

/** A time off request as a Zap sees it. Its times are local to the member, so they are text and stay as they are. */
export const toTimeOff = (request: HubstaffTimeOff) => ({
  id: request.id,
  status: request.status ?? null,
  user_id: request.user_id ?? null,
  user_name: request.user_name ?? null,
  policy_id: request.time_off_policy_id ?? null,
  policy_name: request.policy_name ?? null,
  all_day: request.all_day ?? null,
  starts_at: request.starts_at ?? null,
  ...onTheirClock("start", request.starts_at),
  stops_at: request.stops_at ?? null,
  ...onTheirClock("stop", request.stops_at),
  ...duration("amount", request.amount_used),
  message: request.message ?? null,
  response: request.response ?? null,
  approved_at: request.approved_at ?? null,
  denied_at: request.denied_at ?? null,
  decided_by_id: (request.status === "denied" ? request.denied_by_id : request.approved_by_id) ?? null,
  created_at: request.created_at ?? null,
  updated_at: request.updated_at ?? null,
});

/** A local time in parts that have no offset, which another app would follow: `2026-05-04T09:00:00Z` at 9:00. */
const onTheirClock = <const Key extends string>(key: Key, time: string | null | undefined) => {
  const [, date = null, clock = null] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(time ?? "") ?? [];
  return { [`${key}_date`]: date, [`${key}_time`]: clock } as Record<
    `${Key}_date` | `${Key}_time`,
    string | null
  >;
};

export const timeOffOutputFields = [
  { key: "id", label: "Time Off ID", type: "string", primary: true },
  { key: "status", label: "Status", type: "string" },
  { key: "user_id", label: "Member ID", type: "string" },
  { key: "user_name", label: "Member Name", type: "string" },
  { key: "policy_id", label: "Policy ID", type: "string" },
  { key: "policy_name", label: "Policy Name", type: "string" },
  { key: "all_day", label: "All Day", type: "boolean" },
  { key: "starts_at", label: "Starts At", type: "string" },
  { key: "start_date", label: "Start Date", type: "string" },
  { key: "start_time", label: "Start Time", type: "string" },
  { key: "stops_at", label: "Stops At", type: "string" },
  { key: "stop_date", label: "Stop Date", type: "string" },
  { key: "stop_time", label: "Stop Time", type: "string" },
  ...durationFields("amount", "Amount"),
  { key: "message", label: "Message", type: "string" },
  { key: "response", label: "Response", type: "string" },
  { key: "approved_at", label: "Approved At", type: "datetime" },
  { key: "denied_at", label: "Denied At", type: "datetime" },
  { key: "decided_by_id", label: "Decided By ID", type: "string" },
  { key: "created_at", label: "Created At", type: "datetime" },
  { key: "updated_at", label: "Updated At", type: "datetime" },
] satisfies OutputFields;

const submitted = {
  id: "7700318",
  status: "submitted",
  user_id: "9021",
  user_name: "Ana Silva",
  time_off_policy_id: "61",
  policy_name: "Vacation",
  all_day: true,
  starts_at: "2026-05-04T09:00:00.000000Z",
  stops_at: "2026-05-04T17:00:00.000000Z",
  amount_used: 28_800,
  message: "Visiting my parents",
  created_at: "2026-03-24T08:15:30.123456Z",
  updated_at: "2026-03-24T08:15:30.123456Z",
};
export const timeOffSample = toTimeOff(submitted);

const DECIDED = ["approved", "denied"];

/** Whether a person or the policy approved or denied a request. */
export const isDecided = ({ status }: HubstaffTimeOff): boolean => DECIDED.includes(status ?? "");

/** When a request was decided, in milliseconds since 1970. */
export const decidedAt = ({ status, approved_at, denied_at, updated_at }: HubstaffTimeOff): number =>
  Date.parse((status === "approved" ? approved_at : denied_at) ?? updated_at ?? "");

/** A decision: `id` identifies the decision, `time_off_id` the request. */
export const toTimeOffDecision = (request: HubstaffTimeOff) => ({
  ...toTimeOff(request),
  id: `${request.id}-${request.status}`,
  time_off_id: request.id,
});

export const timeOffDecisionOutputFields = [
  { key: "id", label: "Decision ID", type: "string", primary: true },
  { key: "time_off_id", label: "Time Off ID", type: "string" },
  ...timeOffOutputFields.slice(1),
] satisfies OutputFields;

export const decidedTimeOff: HubstaffTimeOff = {
  ...submitted,
  status: "approved",
  response: "Enjoy",
  approved_at: "2026-03-24T10:30:00.123456Z",
  approved_by_id: "9020",
  updated_at: "2026-03-24T10:30:00.123456Z",
};
export const timeOffDecisionSample = toTimeOffDecision(decidedTimeOff);

/** The input for a request, chosen or mapped from an earlier step. */
export const timeOffInput = defineInputField({
  key: "id",
  label: "Time Off",
  type: "string",
  required: true,
  dynamic: "time_off_list.id.title",
  helpText: "Choose a request waiting for a decision, or map the time off ID from an earlier step.",
});
