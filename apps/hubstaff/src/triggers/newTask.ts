import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { created } from "../resources/events.ts";
import { organizationInput } from "../resources/organization.ts";
import { projectFilter } from "../resources/project.ts";
import { taskOutputFields, taskSample, toTask } from "../resources/task.ts";
import { tasksOf } from "../resources/taskEvents.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput, projectFilter]);

/**
 * GET /organizations/{id}/tasks?page_limit=500&page_start_id=…, or GET /projects/{id}/tasks (Hubstaff API v2, "List
 * organization tasks").
 */
export default defineTrigger({
  key: "new_task",
  noun: "Task",
  display: { label: "New Task", description: "Triggers when a new task is created." },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input, cache }) =>
      created(cache, tasksOf(client, input), toTask),
    ),
    outputFields: taskOutputFields,
    sample: taskSample,
  },
});
