import { defineCreate, defineInputFields } from "zapier-platform-core";
import { organizationInput } from "../resources/organization.ts";
import { taskInput, taskOutputFields, toTask } from "../resources/task.ts";
import { doneTaskSample } from "../resources/taskEvents.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([taskInput, organizationInput]);

/** PUT /tasks/{id} with the status completed, after GET /tasks/{id} (Hubstaff API v2, "Update task"). */
export default defineCreate({
  key: "complete_task",
  noun: "Task",
  display: {
    label: "Complete Task",
    description: "Completes a task. Does nothing if it is already completed.",
  },
  operation: {
    inputFields,
    perform: hubstaff.create(inputFields, async ({ client, input }) =>
      toTask(await client.tasks.update(input.id, { status: "completed" })),
    ),
    outputFields: taskOutputFields,
    sample: doneTaskSample,
  },
});
