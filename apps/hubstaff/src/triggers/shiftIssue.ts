import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { inState } from "../resources/events.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { workedDays } from "../resources/pollWindows.ts";
import {
  isIssue,
  shiftIssueOutputFields,
  shiftIssueSample,
  shiftStatusFilter,
  toShiftIssue,
} from "../resources/shift.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput, shiftStatusFilter]);

/**
 * GET /organizations/{id}/attendance_shifts?date[start]=…&date[stop]=…&include[]=users: the vendor gives no time for a status,
 * so the first poll shows Zapier every issue of the last month.
 */
export default defineTrigger({
  key: "shift_issue",
  noun: "Shift Issue",
  display: { label: "Shift Issue", description: "Triggers when a shift is late, missed, or abandoned." },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input, meta }) => {
      // The first poll ignores the person's filter.
      const status = meta.isPopulatingDedupe ? undefined : input.status;
      return inState(
        async ({ since }) => client.shifts.pages(await organizationOf(client, input), workedDays(since)),
        (shift) => isIssue(shift, status),
        toShiftIssue,
      );
    }),
    outputFields: shiftIssueOutputFields,
    sample: shiftIssueSample,
  },
});
