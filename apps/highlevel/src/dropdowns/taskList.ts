import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { contactTriggerInput } from "../resources/contactInput.ts";
import { taskSample, toTask } from "../resources/task.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([contactTriggerInput]);

/** GET /contacts/{id}/tasks: the choices for fields that take a task of a contact. */
export default defineTrigger({
  key: "task_list",
  noun: "Task",
  display: { label: "List of Tasks", description: "Triggers when a list of tasks is needed.", hidden: true },
  operation: {
    type: "polling",
    inputFields,
    perform: highlevel.dropdown(inputFields, async ({ client, input, page }) => {
      const tasks = page === 0 ? await client.tasks.list(input.contact_id) : [];
      return tasks.map(toTask).map((task) => ({ ...task, title: task.title || `Untitled task ${task.id}` }));
    }),
    sample: taskSample,
  },
});
