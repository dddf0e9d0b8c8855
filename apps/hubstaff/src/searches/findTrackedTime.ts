import { TooManyRowsError } from "@integrations/clients/hubstaff";
import { InputError } from "@integrations/zapier-kit";
import { defineSearch } from "zapier-platform-core";
import { organizationOf } from "../resources/organization.ts";
import {
  toDays,
  toTrackedTime,
  trackedTimeInputs,
  trackedTimeOutputFields,
  trackedTimeSample,
} from "../resources/trackedTime.ts";
import { hubstaff } from "../vendor.ts";

/**
 * GET /organizations/{id}/activities/daily?date[start]=…&date[stop]=… for each 31 days (Hubstaff API v2, "List organization daily
 * activities").
 */
export default defineSearch({
  key: "find_tracked_time",
  noun: "Tracked Time",
  display: {
    label: "Find Tracked Time",
    description: "Finds how much time was tracked from one day to another, in total and per day.",
  },
  operation: {
    inputFields: trackedTimeInputs,
    perform: hubstaff.search(trackedTimeInputs, async ({ client, input }) => {
      const days = toDays(input);
      const filter = { userId: input.user_id, projectId: input.project_id, taskId: input.task_id };
      const organization = await organizationOf(client, input);
      const rows = await client.dailyActivities.between(organization, days, filter).catch(refuseTooMany);
      return rows.length > 0 ? [toTrackedTime(days, rows)] : [];
    }),
    outputFields: trackedTimeOutputFields,
    sample: trackedTimeSample,
  },
});

/** @throws {InputError} */
const refuseTooMany = (error: unknown): never => {
  if (!(error instanceof TooManyRowsError)) throw error;
  const about = error.expected === undefined ? "" : `, about ${error.expected.toLocaleString("en-US")} rows`;
  throw new InputError(
    "to",
    `there is too much tracked time in these days${about}. Choose fewer days, or a member, a project, or a task.`,
  );
};
