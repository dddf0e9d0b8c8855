import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { organizationInput, scopeOf } from "../resources/organization.ts";
import { projectFilter } from "../resources/project.ts";
import { taskSample, toTask } from "../resources/task.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput, projectFilter]);

/** GET /organizations/{id}/tasks, or GET /projects/{id}/tasks: the active ones, the choices for fields that take a task. */
export default defineTrigger({
  key: "task_list",
  noun: "Task",
  display: {
    label: "List of Tasks",
    description: "Triggers when a list of tasks is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.dropdown(inputFields, async ({ client, input }) => {
      const tasks = await client.tasks.listActive(await scopeOf(client, input));
      return tasks.map((row) => ({ ...toTask(row), summary: row.summary || `Task ${row.id}` }));
    }),
    sample: taskSample,
  },
});
