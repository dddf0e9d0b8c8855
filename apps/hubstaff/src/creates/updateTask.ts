import { defineCreate, defineInputFields } from "zapier-platform-core";
import { toChanges } from "../resources/changes.ts";
import { organizationInput } from "../resources/organization.ts";
import { taskInput, taskOutputFields, taskSample, toTask } from "../resources/task.ts";
import { summaryInput, taskFieldInputs, toTaskFields } from "../resources/taskFields.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([taskInput, organizationInput, summaryInput, ...taskFieldInputs]);

/** PUT /tasks/{id} with only what differs, after GET /tasks/{id} (Hubstaff API v2, "Update task"). */
export default defineCreate({
  key: "update_task",
  noun: "Task",
  display: { label: "Update Task", description: "Updates a task. Fields you leave blank don't change." },
  operation: {
    inputFields,
    perform: hubstaff.create(inputFields, async ({ client, input }) =>
      toTask(await client.tasks.update(input.id, toChanges(toTaskFields(input)))),
    ),
    outputFields: taskOutputFields,
    sample: taskSample,
  },
});
