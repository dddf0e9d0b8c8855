import { defineInputFields, defineTrigger } from "zapier-platform-core";
import {
  dailyTimeChangeOutputFields,
  dailyTimeChangeSample,
  toDailyTimeChange,
} from "../resources/dailyTime.ts";
import { touched } from "../resources/events.ts";
import { memberFilter } from "../resources/member.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { momentSince } from "../resources/pollWindows.ts";
import { projectFilter } from "../resources/project.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput, memberFilter, projectFilter]);

/**
 * GET /organizations/{id}/activities/daily/updates?updated[start]=…&include[]=users&include[]=projects&include[]=tasks: one
 * row for each member, project, task and day, which changes while time is tracked.
 */
export default defineTrigger({
  key: "daily_time_updated",
  noun: "Daily Time",
  display: {
    label: "Daily Time Updated",
    description: "Triggers when a member's tracked time for a project on a given day changes.",
  },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input }) =>
      touched(async ({ since, isPopulatingDedupe }) => {
        const filter = { userId: input.user_id, projectId: input.project_id };
        const organization = await organizationOf(client, input);
        return client.dailyActivities.updates(
          organization,
          momentSince(since),
          isPopulatingDedupe ? {} : filter,
        );
      }, toDailyTimeChange),
    ),
    outputFields: dailyTimeChangeOutputFields,
    sample: dailyTimeChangeSample,
  },
});
