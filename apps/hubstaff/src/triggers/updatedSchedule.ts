import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { changeOutputFields, toChange } from "../resources/changeEvent.ts";
import { updated } from "../resources/events.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { plannedDays } from "../resources/pollWindows.ts";
import { scheduleOutputFields, scheduleSample, toSchedule } from "../resources/schedule.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput]);

/**
 * GET /organizations/{id}/attendance_schedules?date[start]=…&date[stop]=…&include[]=users, from yesterday to 31 days ahead: each
 * change is an event of its own, so `id` identifies the change and `schedule_id` the schedule.
 */
export default defineTrigger({
  key: "updated_schedule",
  noun: "Schedule",
  display: {
    label: "Updated Schedule",
    description: "Triggers when a scheduled shift within the next 31 days is updated.",
  },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input }) =>
      updated(
        async () => client.schedules.pages(await organizationOf(client, input), plannedDays()),
        (schedule) => toChange(toSchedule(schedule), "schedule_id", schedule.updated_at),
      ),
    ),
    outputFields: changeOutputFields("schedule_id", "Schedule ID", scheduleOutputFields),
    sample: toChange(scheduleSample, "schedule_id", scheduleSample.updated_at),
  },
});
