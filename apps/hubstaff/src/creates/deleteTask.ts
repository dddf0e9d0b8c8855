import { defineCreate, defineInputFields } from "zapier-platform-core";
import { organizationInput } from "../resources/organization.ts";
import { taskInput, taskSample } from "../resources/task.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([taskInput, organizationInput]);

/** DELETE /tasks/{id} (Hubstaff API v2, "Delete task"). */
export default defineCreate({
  key: "delete_task",
  noun: "Task",
  display: {
    label: "Delete Task",
    description: "Deletes a task. To keep it in reports, complete it instead.",
  },
  operation: {
    inputFields,
    perform: hubstaff.create(inputFields, async ({ client, input }) => {
      await client.tasks.remove(input.id);
      return { id: input.id, deleted: true };
    }),
    outputFields: [
      { key: "id", label: "Task ID", type: "string", primary: true },
      { key: "deleted", label: "Deleted", type: "boolean" },
    ],
    sample: { id: taskSample.id, deleted: true },
  },
});
