import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { approved } from "../resources/events.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { approvalSample, timesheetOutputFields, toApproval } from "../resources/timesheet.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput]);

/**
 * GET /organizations/{id}/timesheets?status=approved&approved[start]=…&include[]=users: a payment changes a timesheet
 * again, so `id` identifies the timesheet and the day of its approval.
 */
export default defineTrigger({
  key: "timesheet_approved",
  noun: "Timesheet",
  display: { label: "Timesheet Approved", description: "Triggers when a timesheet is approved." },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input }) =>
      approved(async (approvedSince) => {
        const organization = await organizationOf(client, input);
        return client.timesheets.pages(organization, { approvedSince });
      }, toApproval),
    ),
    outputFields: timesheetOutputFields("Approval ID"),
    sample: approvalSample,
  },
});
