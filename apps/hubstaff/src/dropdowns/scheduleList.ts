import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { plannedDays } from "../resources/pollWindows.ts";
import { scheduleSample, toSchedule } from "../resources/schedule.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput]);

type Schedule = ReturnType<typeof toSchedule>;

const titled = (schedule: Schedule) => {
  const { user_name, user_id, start_date, start_time } = schedule;
  return { ...schedule, title: `${user_name || `Member ${user_id}`}, ${start_date} ${start_time}` };
};

/**
 * GET /organizations/{id}/attendance_schedules?date[start]=…&date[stop]=…&include[]=users: the choices for fields
 * that take a schedule.
 */
export default defineTrigger({
  key: "schedule_list",
  noun: "Schedule",
  display: {
    label: "List of Schedules",
    description: "Triggers when a list of schedules is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.dropdown(inputFields, async ({ client, input }) => {
      const schedules = await client.schedules.list(await organizationOf(client, input), plannedDays());
      return schedules.map((schedule) => titled(toSchedule(schedule)));
    }),
    sample: titled(scheduleSample),
  },
});
