import type { Hubstaff, HubstaffTask } from "@integrations/clients/hubstaff";
import type { EventsSince } from "@integrations/zapier-kit";
import type { OutputFields } from "zapier-platform-core";
import { scopeOf } from "./organization.ts";
import { taskOutputFields, taskSample, toTask } from "./task.ts";

/** The list of tasks that a trigger reads. */
export const tasksOf =
  (client: Hubstaff, input: Parameters<typeof scopeOf>[1], status?: "completed") =>
  async ({ isPopulatingDedupe }: EventsSince) =>
    client.tasks.pages(await scopeOf(client, input, isPopulatingDedupe), status);

/** An event of a task: `id` identifies the event, `task_id` the task. */
export const toTaskEvent = (task: HubstaffTask, moment: string | null | undefined) => ({
  ...toTask(task),
  id: `${task.id}-${moment}`,
  task_id: task.id,
});

export const taskEventOutputFields = (label: string) =>
  [
    { key: "id", label, type: "string", primary: true },
    { key: "task_id", label: "Task ID", type: "string" },
    ...taskOutputFields.slice(1),
  ] satisfies OutputFields;

export const updatedTaskSample = {
  ...taskSample,
  id: `${taskSample.id}-${taskSample.updated_at}`,
  task_id: taskSample.id,
};

const completedAt = "2026-03-24T09:02:11.000000Z";
export const doneTaskSample = { ...taskSample, status: "completed", completed_at: completedAt };
export const completedTaskSample = {
  ...doneTaskSample,
  id: `${taskSample.id}-${completedAt}`,
  task_id: taskSample.id,
};
