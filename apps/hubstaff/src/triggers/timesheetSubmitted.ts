import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { touched } from "../resources/events.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { submissionSample, timesheetOutputFields, toSubmission } from "../resources/timesheet.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput]);

/**
 * GET /organizations/{id}/timesheets?status=submitted&include[]=users: the vendor gives the day of a submission, not
 * its time, so each change of a submitted timesheet is an event. It is locked until someone decides on it.
 */
export default defineTrigger({
  key: "timesheet_submitted",
  noun: "Timesheet",
  display: {
    label: "Timesheet Submitted",
    description: "Triggers when a timesheet is submitted for approval.",
  },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input }) =>
      touched(
        async () => client.timesheets.pages(await organizationOf(client, input), { status: "submitted" }),
        toSubmission,
      ),
    ),
    outputFields: timesheetOutputFields("Submission ID"),
    sample: submissionSample,
  },
});
