import * as zod from "zod/mini";
import { flag, type Http, id, maybe, path, text, VendorError } from "../http/index.ts";
import { include, pageBeside } from "./beside.ts";
import { allOf, type HubstaffList, listOf } from "./pages.ts";
import { dated, oneOf } from "./schemas.ts";

/** A member's time off request (Hubstaff API v2, "TimeOffRequest"). */
const timeOffSchema = zod.object({
  ...dated,
  user_id: maybe(id),
  time_off_policy_id: maybe(id),
  /** `submitted`, `approved`, `denied` or another status. */
  status: text,
  all_day: flag,
  /** Local to the user's time zone, whatever the offset says; so is the end. */
  starts_at: text,
  stops_at: text,
  /** Seconds. */
  amount_used: maybe(zod.number()),
  message: text,
  response: text,
  approved_at: text,
  denied_at: text,
  approved_by_id: maybe(id),
  denied_by_id: maybe(id),
});

export type HubstaffTimeOff = zod.infer<typeof timeOffSchema> & {
  user_name?: string | null;
  policy_name?: string | null;
};

/** A decision on a request (Hubstaff API v2, "Update time off request status"). */
export interface HubstaffTimeOffDecision {
  status: string;
  /** Required for a denial. */
  response?: string | undefined;
  /** Removes shifts that overlap with the time off. Only for an approval. */
  remove_shifts?: boolean | undefined;
}

const page = pageBeside("time_off_requests", timeOffSchema, (row, nameOf) => ({
  ...row,
  user_name: nameOf("users", row.user_id),
  policy_name: nameOf("time_off_policies", row.time_off_policy_id),
}));

const answer = oneOf("time_off_request", timeOffSchema);

export const createTimeOff = (http: Http) => {
  const pages = (organizationId: string, since?: string): HubstaffList<HubstaffTimeOff> =>
    listOf(http, path`/organizations/${organizationId}/time_off_requests`, page, {
      "created[start]": since,
      ...include("users", "time_off_policies"),
    });

  return {
    /**
     * GET /organizations/{id}/time_off_requests: page by page.
     *
     * @param since - ISO 8601: only requests made since then.
     */
    pages,

    /** The requests waiting for a decision. */
    listOpen: async (organizationId: string): Promise<HubstaffTimeOff[]> =>
      (await allOf(pages(organizationId))).filter(({ status }) => status === "submitted"),

    /**
     * PUT /time_off_requests/{id}/status. The vendor refuses a decision that was already made, for example when a step
     * is replayed. The request is then read, and returned if it has this status.
     */
    decide: async (requestId: string, decision: HubstaffTimeOffDecision): Promise<HubstaffTimeOff> => {
      const request = path`/time_off_requests/${requestId}`;
      const decided = http.send({ method: "PUT", path: `${request}/status`, body: decision, answer });
      return decided.catch(async (error: unknown) => {
        if (!(error instanceof VendorError) || error.kind !== "rejected") throw error;
        const held = await http.send({ method: "GET", path: request, answer });
        if (held.status === decision.status) return held;
        throw error;
      });
    },
  };
};
