import { isSameName } from "@integrations/clients/text";
import { kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import { taskOutputFields, taskSample, toTask } from "../resources/task.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  contactInput,
  {
    key: "title",
    label: "Title",
    type: "string",
    meta: kind("name"),
    helpText: "Enter the full title. Not case-sensitive. Leave blank for any title.",
  },
  {
    key: "completed",
    label: "Completed",
    type: "boolean",
    helpText: "Choose yes for completed tasks only, or no for open tasks only. Leave blank for both.",
  },
  {
    key: "id",
    label: "Task ID",
    type: "string",
    meta: kind("id"),
    helpText: "The task's ID in HighLevel. If you fill this in, Title and Completed are ignored.",
  },
]);

/** GET /contacts/{id}/tasks/{taskId}, or GET /contacts/{id}/tasks (HighLevel API 2.0, "Get Task", "Get all Tasks"). */
export default defineSearch({
  key: "find_task",
  noun: "Task",
  display: {
    label: "Find Task",
    description: "Finds a task of a contact. The one with the earliest due date comes first.",
  },
  operation: {
    inputFields,
    perform: highlevel.search(
      inputFields,
      async ({ client, input: { contact_id, id, title, completed } }) => {
        if (id) return [toTask(await client.tasks.get(contact_id, id))];
        const tasks = await client.tasks.list(contact_id);
        return tasks
          .filter((task) => title === undefined || isSameName(task.title, title))
          .filter((task) => completed === undefined || (task.completed ?? false) === completed)
          .sort((one, other) => (one.dueDate ?? "").localeCompare(other.dueDate ?? ""))
          .map(toTask);
      },
    ),
    outputFields: taskOutputFields,
    sample: taskSample,
  },
});
