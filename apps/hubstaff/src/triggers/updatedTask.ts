import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { updated } from "../resources/events.ts";
import { organizationInput } from "../resources/organization.ts";
import { projectFilter } from "../resources/project.ts";
import { taskEventOutputFields, tasksOf, toTaskEvent, updatedTaskSample } from "../resources/taskEvents.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput, projectFilter]);

/**
 * GET /organizations/{id}/tasks?page_limit=500, or GET /projects/{id}/tasks: each change is an event of its own, so `id`
 * names the change and `task_id` the task.
 */
export default defineTrigger({
  key: "updated_task",
  noun: "Task",
  display: { label: "Updated Task", description: "Triggers when a task is updated or completed." },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input }) =>
      updated(tasksOf(client, input), (task) => toTaskEvent(task, task.updated_at)),
    ),
    outputFields: taskEventOutputFields("Change ID"),
    sample: updatedTaskSample,
  },
});
