import { isDeleted } from "@integrations/clients/hubstaff";
import { InputError } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { organizationInput, scopeOf } from "../resources/organization.ts";
import { projectFilter } from "../resources/project.ts";
import { taskOutputFields, taskSample, toTask } from "../resources/task.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([
  { key: "summary", label: "Summary", type: "string", helpText: "All of it, in any letter case." },
  projectFilter,
  {
    key: "id",
    label: "Task ID",
    type: "string",
    helpText: "The ID the task has in Hubstaff. With it the other inputs are not used.",
  },
  organizationInput,
]);

/**
 * GET /tasks/{id}, or GET /organizations/{id}/tasks, or GET /projects/{id}/tasks page by page: Hubstaff has no search for
 * tasks.
 */
export default defineSearch({
  key: "find_task",
  noun: "Task",
  display: { label: "Find Task", description: "Finds a task by summary or ID." },
  operation: {
    inputFields,
    perform: hubstaff.search(inputFields, async ({ client, input }) => {
      if (input.id) return [await client.tasks.get(input.id)].filter((task) => !isDeleted(task)).map(toTask);
      if (!input.summary) throw new InputError("summary", "fill in this or Task ID.");
      const tasks = await client.tasks.find(await scopeOf(client, input), input.summary);
      return tasks.map(toTask);
    }),
    outputFields: taskOutputFields,
    sample: taskSample,
  },
});
