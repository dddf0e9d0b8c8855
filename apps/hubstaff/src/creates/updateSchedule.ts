import { defineCreate, defineInputFields } from "zapier-platform-core";
import { toChanges } from "../resources/changes.ts";
import { organizationInput } from "../resources/organization.ts";
import { scheduleInput, scheduleOutputFields, scheduleSample, toSchedule } from "../resources/schedule.ts";
import { repetitionInputs, shiftInputs, toScheduleFields } from "../resources/scheduleFields.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([
  scheduleInput,
  organizationInput,
  ...shiftInputs,
  ...repetitionInputs,
]);

/** PUT /attendance_schedules/{id} with what was filled in (Hubstaff API v2, "Update attendance schedule"). */
export default defineCreate({
  key: "update_schedule",
  noun: "Schedule",
  display: {
    label: "Update Schedule",
    description: "Updates a scheduled shift. Fields you leave blank don't change.",
  },
  operation: {
    inputFields,
    perform: hubstaff.create(inputFields, async ({ client, input }) =>
      toSchedule(await client.schedules.update(input.id, toChanges(toScheduleFields(input)))),
    ),
    outputFields: scheduleOutputFields,
    sample: scheduleSample,
  },
});
