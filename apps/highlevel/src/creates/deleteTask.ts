import { defineCreate, defineInputFields } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import { taskInput, taskSample } from "../resources/task.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([contactInput, taskInput]);

/** DELETE /contacts/{id}/tasks/{taskId} (HighLevel API 2.0, "Delete Task"). */
export default defineCreate({
  key: "delete_task",
  noun: "Task",
  display: { label: "Delete Task", description: "Deletes a task of a contact." },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client, input }) => {
      await client.tasks.remove(input.contact_id, input.task_id);
      return { id: input.task_id, deleted: true };
    }),
    outputFields: [
      { key: "id", label: "Task ID", type: "string", primary: true },
      { key: "deleted", label: "Deleted", type: "boolean" },
    ],
    sample: { id: taskSample.id, deleted: true },
  },
});
