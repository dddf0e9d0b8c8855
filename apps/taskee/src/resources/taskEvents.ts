import { recordOf, type TaskeeEvent } from "@integrations/clients/taskee";
import type { OutputFields } from "zapier-platform-core";

const toRecord = (event: TaskeeEvent) => {
  const task = recordOf.task(event);
  return {
    task_id: task.id,
    title: task.title,
    body: task.body,
    due_date: task.dueDate,
    contact_id: task.contactId,
    assigned_to: task.assignedTo,
    date_added: task.dateAdded,
  };
};

export const taskEvents = {
  types: { TaskCreate: "Task Created", TaskComplete: "Task Completed", TaskDelete: "Task Deleted" },
  begin: /^Task/,
  toRecord,
  outputFields: [
    { key: "task_id", label: "Task ID", type: "string" },
    { key: "title", label: "Title", type: "string" },
    { key: "body", label: "Description", type: "string" },
    { key: "due_date", label: "Due Date", type: "datetime" },
    { key: "contact_id", label: "Contact ID", type: "string" },
    { key: "assigned_to", label: "Assigned User ID", type: "string" },
    { key: "date_added", label: "Date Added", type: "datetime" },
  ] satisfies OutputFields,
  sample: {
    task_id: "5HrB1IbmnKMBXloldFuP",
    title: "Call back",
    body: "Ask for the size of the garden",
    due_date: "2026-03-25T15:00:00.000Z",
    contact_id: "ocQHyuzHvysMo5N5VsXc",
    assigned_to: "y0BeYjuRIlDwsDcOHOJo",
    date_added: "2026-03-24T08:15:30.000Z",
  },
};
