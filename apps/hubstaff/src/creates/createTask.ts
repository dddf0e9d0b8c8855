import { defineCreate, defineInputFields } from "zapier-platform-core";
import { organizationInput } from "../resources/organization.ts";
import { projectOfInput } from "../resources/project.ts";
import { taskOutputFields, taskSample, toTask } from "../resources/task.ts";
import { summaryInput, taskFieldInputs, toTaskFields } from "../resources/taskFields.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([
  projectOfInput,
  { ...summaryInput, required: true },
  organizationInput,
  ...taskFieldInputs,
]);

/** POST /projects/{id}/tasks (Hubstaff API v2, "Create task"). */
export default defineCreate({
  key: "create_task",
  noun: "Task",
  display: { label: "Create Task", description: "Creates a new task in a project." },
  operation: {
    inputFields,
    perform: hubstaff.create(inputFields, async ({ client, input }) =>
      toTask(await client.tasks.create(input.project_id, toTaskFields(input))),
    ),
    outputFields: taskOutputFields,
    sample: taskSample,
  },
});
