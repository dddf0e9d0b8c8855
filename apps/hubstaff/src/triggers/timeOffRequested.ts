import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { listedSince } from "../resources/events.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { timeOffOutputFields, timeOffSample, toTimeOff } from "../resources/timeOff.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput]);

/**
 * GET /organizations/{id}/time_off_requests?created[start]=…&include[]=users&include[]=time_off_policies (Hubstaff API v2, "List
 * organization time off requests").
 */
export default defineTrigger({
  key: "time_off_requested",
  noun: "Time Off",
  display: { label: "Time Off Requested", description: "Triggers when a member requests time off." },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input }) =>
      listedSince(
        async (since) => client.timeOff.pages(await organizationOf(client, input), since),
        toTimeOff,
      ),
    ),
    outputFields: timeOffOutputFields,
    sample: timeOffSample,
  },
});
