import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { completed } from "../resources/events.ts";
import { organizationInput } from "../resources/organization.ts";
import { projectFilter } from "../resources/project.ts";
import { completedTaskSample, taskEventOutputFields, tasksOf, toTaskEvent } from "../resources/taskEvents.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput, projectFilter]);

/**
 * GET /organizations/{id}/tasks?status=completed&page_limit=500, or GET /projects/{id}/tasks: a task that is reopened
 * and completed again fires again, so `id` identifies the completion and `task_id` the task.
 */
export default defineTrigger({
  key: "completed_task",
  noun: "Task",
  display: { label: "Completed Task", description: "Triggers when a task is completed." },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input }) =>
      completed(tasksOf(client, input, "completed"), (task) => toTaskEvent(task, task.completed_at)),
    ),
    outputFields: taskEventOutputFields("Completion ID"),
    sample: completedTaskSample,
  },
});
