import { defineCreate, defineInputFields } from "zapier-platform-core";
import { memberInput } from "../resources/member.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { scheduleOutputFields, scheduleSample, toSchedule } from "../resources/schedule.ts";
import { repetitionInputs, shiftInputs, toScheduleFields } from "../resources/scheduleFields.ts";
import { hubstaff } from "../vendor.ts";

const [startDate, startTime, duration, minimumTime, useTimeZone, repeatSchedule] = shiftInputs;

const inputFields = defineInputFields([
  memberInput,
  { ...startDate, required: true },
  { ...startTime, required: true },
  { ...duration, required: true },
  { ...minimumTime, required: true },
  { ...useTimeZone, required: true, default: "organization" },
  { ...repeatSchedule, required: true, default: "never" },
  organizationInput,
  ...repetitionInputs,
]);

/** POST /organizations/{id}/attendance_schedules (Hubstaff API v2, "Create attendance schedule"). */
export default defineCreate({
  key: "create_schedule",
  noun: "Schedule",
  display: { label: "Create Schedule", description: "Schedules a shift for a member, once or repeatedly." },
  operation: {
    inputFields,
    perform: hubstaff.create(inputFields, async ({ client, input }) => {
      const fields = toScheduleFields(input);
      return toSchedule(await client.schedules.create(await organizationOf(client, input), fields));
    }),
    outputFields: scheduleOutputFields,
    sample: scheduleSample,
  },
});
