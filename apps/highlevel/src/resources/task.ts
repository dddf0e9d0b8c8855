import type { HighlevelTask, HighlevelTaskFields } from "@integrations/clients/highlevel";
import { withoutBlanks } from "@integrations/zapier-kit";
import {
  defineInputField,
  defineInputFields,
  type InferInputData,
  type OutputFields,
} from "zapier-platform-core";
import { assignedToInput } from "./user.ts";

/** A task as a Zap sees it. A date is null if the request does not return it. */
export const toTask = (task: HighlevelTask) => ({
  id: task.id,
  title: task.title,
  body: task.body,
  due_date: task.dueDate,
  completed: task.completed,
  assigned_to: task.assignedTo,
  contact_id: task.contactId,
  date_added: task.dateAdded,
  date_updated: task.dateUpdated,
});

export const taskOutputFields = [
  { key: "id", label: "Task ID", type: "string", primary: true },
  { key: "title", label: "Title", type: "string" },
  { key: "body", label: "Description", type: "string" },
  { key: "due_date", label: "Due Date", type: "datetime" },
  { key: "completed", label: "Completed", type: "boolean" },
  { key: "assigned_to", label: "Assigned User ID", type: "string" },
  { key: "contact_id", label: "Contact ID", type: "string" },
  { key: "date_added", label: "Date Added", type: "datetime" },
  { key: "date_updated", label: "Date Updated", type: "datetime" },
] satisfies OutputFields;

export const taskSample: ReturnType<typeof toTask> = {
  id: "lJpzYrWdpkC2hX6t2yue",
  title: "Call back",
  body: "Ask about the quote.",
  due_date: "2026-03-25T15:00:00.000Z",
  completed: false,
  assigned_to: "y0BeYjuRIlDwsDcOHOJo",
  contact_id: "ocQHyuzHvysMo5N5VsXc",
  date_added: "2026-03-24T08:15:30.000Z",
  date_updated: "2026-03-24T09:02:11.000Z",
};

/** The input for a task of the contact chosen above it. */
export const taskInput = defineInputField({
  key: "task_id",
  label: "Task",
  type: "string",
  required: true,
  dynamic: "task_list.id.title",
  search: "find_task.id",
  helpText: "Choose a task of this contact, or map the task ID from an earlier step.",
});

export const titleInput = defineInputField({
  key: "title",
  label: "Title",
  type: "string",
  helpText: "What needs to be done.",
});

export const dueDateInput = defineInputField({
  key: "due_date",
  label: "Due Date",
  type: "datetime",
  helpText: "A date and time, such as 2026-03-31 09:30, in your Zap's time zone.",
});

export const taskFieldInputs = defineInputFields([
  { key: "body", label: "Description", type: "text" },
  assignedToInput,
  {
    key: "completed",
    label: "Completed",
    type: "boolean",
    helpText: "Choose yes for a task that is done, or no for one that is open.",
  },
]);

type TaskInput = InferInputData<[typeof titleInput, typeof dueDateInput, ...typeof taskFieldInputs]>;

/** The fields of a task to send: only those filled in. */
export const toTaskFields = (input: TaskInput): HighlevelTaskFields =>
  withoutBlanks({
    title: input.title,
    body: input.body,
    dueDate: input.due_date,
    completed: input.completed,
    assignedTo: input.assigned_to,
  });
