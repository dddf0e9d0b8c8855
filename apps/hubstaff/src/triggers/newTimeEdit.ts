import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { listed } from "../resources/events.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { timesSince } from "../resources/pollWindows.ts";
import { projectFilter } from "../resources/project.ts";
import { timeEditOutputFields, timeEditSample, toTimeEdit } from "../resources/timeEdit.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput, projectFilter]);

/**
 * GET /organizations/{id}/time_edit_logs?created[start]=…&created[stop]=…&include[]=users&include[]=projects&include[]=tasks
 * (Hubstaff API v2, "List organization time edit logs").
 */
export default defineTrigger({
  key: "new_time_edit",
  noun: "Time Edit",
  display: {
    label: "New Time Edit",
    description: "Triggers when someone adds, changes, or deletes time by hand.",
  },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input }) =>
      listed(async ({ since, isPopulatingDedupe }) => {
        const project = isPopulatingDedupe ? undefined : input.project_id;
        return client.timeEdits.pages(await organizationOf(client, input), timesSince(since), project);
      }, toTimeEdit),
    ),
    outputFields: timeEditOutputFields,
    sample: timeEditSample,
  },
});
