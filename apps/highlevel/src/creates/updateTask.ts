import { InputError } from "@integrations/zapier-kit";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import {
  dueDateInput,
  taskFieldInputs,
  taskInput,
  taskOutputFields,
  taskSample,
  titleInput,
  toTask,
  toTaskFields,
} from "../resources/task.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  contactInput,
  taskInput,
  titleInput,
  dueDateInput,
  ...taskFieldInputs,
]);

/**
 * PUT /contacts/{id}/tasks/{taskId} with only what differs, after a GET of it
 * (HighLevel API 2.0, "Update Task", "Get Task").
 */
export default defineCreate({
  key: "update_task",
  noun: "Task",
  display: { label: "Update Task", description: "Updates a task. Fields you leave blank don't change." },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client, input }) => {
      const changes = toTaskFields(input);
      if (Object.keys(changes).length === 0) {
        throw new InputError("task_id", "nothing to change. Fill in at least one of the other fields.");
      }
      const task = await client.tasks.get(input.contact_id, input.task_id);
      return toTask(await client.tasks.update(input.contact_id, task, changes));
    }),
    outputFields: taskOutputFields,
    sample: taskSample,
  },
});
