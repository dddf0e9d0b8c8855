import { defineCreate, defineInputFields } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import { taskInput, taskOutputFields, taskSample, toTask } from "../resources/task.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([contactInput, taskInput]);

/**
 * PUT /contacts/{id}/tasks/{taskId}/completed, after GET /contacts/{id}/tasks/{taskId}
 * (HighLevel API 2.0, "Update Task Completed", "Get Task").
 */
export default defineCreate({
  key: "complete_task",
  noun: "Task",
  display: { label: "Complete Task", description: "Completes a task. To reopen it, use Update Task." },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client: { tasks }, input }) => {
      const task = await tasks.get(input.contact_id, input.task_id);
      return toTask(await tasks.complete(input.contact_id, task));
    }),
    outputFields: taskOutputFields,
    sample: { ...taskSample, completed: true },
  },
});
