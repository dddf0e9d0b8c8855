import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { decided } from "../resources/events.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import {
  timeOffDecisionOutputFields,
  timeOffDecisionSample,
  toTimeOffDecision,
} from "../resources/timeOff.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput]);

/**
 * GET /organizations/{id}/time_off_requests?include[]=users&include[]=time_off_policies: denials can't be filtered by
 * time, so all requests are read. `id` identifies the decision and `time_off_id` the request.
 */
export default defineTrigger({
  key: "time_off_decided",
  noun: "Time Off",
  display: {
    label: "Time Off Decided",
    description: "Triggers when a request for time off is approved or denied.",
  },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input }) =>
      decided(async () => client.timeOff.pages(await organizationOf(client, input)), toTimeOffDecision),
    ),
    outputFields: timeOffDecisionOutputFields,
    sample: timeOffDecisionSample,
  },
});
