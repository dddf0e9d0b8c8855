import { defineCreate, defineInputFields } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import {
  dueDateInput,
  taskFieldInputs,
  taskOutputFields,
  taskSample,
  titleInput,
  toTask,
  toTaskFields,
} from "../resources/task.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  contactInput,
  { ...titleInput, required: true },
  { ...dueDateInput, required: true },
  ...taskFieldInputs,
]);

/** POST /contacts/{id}/tasks (HighLevel API 2.0, "Create Task"). */
export default defineCreate({
  key: "create_task",
  noun: "Task",
  display: { label: "Create Task", description: "Creates a new task for a contact." },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client, input }) => {
      const { completed = false, ...task } = toTaskFields(input);
      return toTask(await client.tasks.create(input.contact_id, { ...task, completed }));
    }),
    outputFields: taskOutputFields,
    sample: taskSample,
  },
});
