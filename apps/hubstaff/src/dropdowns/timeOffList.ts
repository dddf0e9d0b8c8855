import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { timeOffSample, toTimeOff } from "../resources/timeOff.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput]);

type TimeOff = ReturnType<typeof toTimeOff>;

const titled = (request: TimeOff) => {
  const { user_name, user_id, starts_at } = request;
  return { ...request, title: `${user_name || `Member ${user_id}`}, ${starts_at?.slice(0, 10)}` };
};

/** GET /organizations/{id}/time_off_requests: those waiting for a decision, newest first. */
export default defineTrigger({
  key: "time_off_list",
  noun: "Time Off",
  display: {
    label: "List of Time Off",
    description: "Triggers when a list of time off is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.dropdown(inputFields, async ({ client, input }) => {
      const requests = await client.timeOff.listOpen(await organizationOf(client, input));
      return requests.toReversed().map((request) => titled(toTimeOff(request)));
    }),
    sample: titled(timeOffSample),
  },
});
