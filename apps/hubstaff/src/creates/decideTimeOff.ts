import { InputError, kind } from "@integrations/zapier-kit";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { organizationInput } from "../resources/organization.ts";
import { decidedTimeOff, timeOffInput, timeOffOutputFields, toTimeOff } from "../resources/timeOff.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([
  timeOffInput,
  {
    key: "status",
    label: "Decision",
    type: "string",
    required: true,
    choices: { approved: "Approve", denied: "Deny" },
    meta: kind("option", { closed: true }),
    helpText: "What happens to the request.",
  },
  organizationInput,
  {
    key: "response",
    label: "Response",
    type: "text",
    helpText: "What the member reads. Required to deny a request.",
  },
  {
    key: "remove_shifts",
    label: "Remove Shifts",
    type: "boolean",
    helpText: "If yes, approving also removes the shifts scheduled for that time.",
  },
]);

/** PUT /time_off_requests/{id}/status (Hubstaff API v2, "Update time off request status"). */
export default defineCreate({
  key: "decide_time_off",
  noun: "Time Off",
  display: { label: "Decide Time Off", description: "Approves or denies a request for time off." },
  operation: {
    inputFields,
    perform: hubstaff.create(inputFields, async ({ client, input }) => {
      const { id, status, response, remove_shifts } = input;
      if (status === "denied" && response === undefined) {
        throw new InputError("response", "enter a reason. Hubstaff requires one to deny a request.");
      }
      // Hubstaff ignores it for a denial.
      const shifts = status === "approved" ? { remove_shifts } : {};
      return toTimeOff(await client.timeOff.decide(id, { status, response, ...shifts }));
    }),
    outputFields: timeOffOutputFields,
    sample: toTimeOff(decidedTimeOff),
  },
});
