import type { HubstaffTask } from "@integrations/clients/hubstaff";
import { defineInputField, type OutputFields } from "zapier-platform-core";

/** A task as a Zap sees it. */
export const toTask = (task: HubstaffTask) => ({
  id: task.id,
  project_id: task.project_id ?? null,
  summary: task.summary ?? null,
  details: task.details ?? null,
  status: task.status ?? null,
  assignee_id: task.assignee_ids[0] ?? null,
  assignee_ids: task.assignee_ids,
  due_at: task.due_at ?? null,
  completed_at: task.completed_at ?? null,
  metadata: task.metadata,
  created_at: task.created_at ?? null,
  updated_at: task.updated_at ?? null,
});

export const taskOutputFields = [
  { key: "id", label: "Task ID", type: "string", primary: true },
  { key: "project_id", label: "Project ID", type: "string" },
  { key: "summary", label: "Summary", type: "string" },
  { key: "details", label: "Details", type: "string" },
  { key: "status", label: "Status", type: "string" },
  { key: "assignee_id", label: "Assignee ID", type: "string" },
  { key: "assignee_ids", label: "Assignee IDs", type: "string", list: true },
  { key: "due_at", label: "Due At", type: "datetime" },
  { key: "completed_at", label: "Completed At", type: "datetime" },
  { key: "metadata", label: "Metadata", dict: true },
  { key: "created_at", label: "Created At", type: "datetime" },
  { key: "updated_at", label: "Updated At", type: "datetime" },
] satisfies OutputFields;

export const taskSample: ReturnType<typeof toTask> = {
  id: "1630452",
  project_id: "90417",
  summary: "Check the boiler",
  details: "Ring twice",
  status: "active",
  assignee_id: "9021",
  assignee_ids: ["9021"],
  due_at: "2026-03-31T16:00:00.000000Z",
  completed_at: null,
  metadata: {},
  created_at: "2026-03-24T08:15:30.123456Z",
  updated_at: "2026-03-24T09:02:11.654321Z",
};

/** The input for an existing task, chosen or mapped from an earlier step. */
export const taskInput = defineInputField({
  key: "id",
  label: "Task",
  type: "string",
  required: true,
  dynamic: "task_list.id.summary",
  search: "find_task.id",
  helpText: "Choose a task, or map the task ID from an earlier step.",
});
