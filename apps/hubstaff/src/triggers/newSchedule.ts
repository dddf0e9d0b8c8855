import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { listed } from "../resources/events.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { plannedDays } from "../resources/pollWindows.ts";
import { scheduleOutputFields, scheduleSample, toSchedule } from "../resources/schedule.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput]);

/**
 * GET /organizations/{id}/attendance_schedules?date[start]=…&date[stop]=…&include[]=users, from yesterday to 31 days ahead
 * (Hubstaff API v2, "List organization attendance schedules").
 */
export default defineTrigger({
  key: "new_schedule",
  noun: "Schedule",
  display: {
    label: "New Schedule",
    description: "Triggers when a shift within the next 31 days is scheduled.",
  },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input }) =>
      listed(
        async () => client.schedules.pages(await organizationOf(client, input), plannedDays()),
        toSchedule,
      ),
    ),
    outputFields: scheduleOutputFields,
    sample: scheduleSample,
  },
});
