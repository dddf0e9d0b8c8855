import type * as zod from "zod";
import type { newTask, taskChanges } from "../fields/account.ts";
import type { StoredProject, StoredTask } from "../records/account.ts";
import { invalid } from "../refusals.ts";
import type { HubstaffState } from "../state.ts";
import { writeMetadata } from "./metadata.ts";

type TaskFields = Omit<zod.output<typeof taskChanges>, "lock_version">;

export const createTask = (
  state: HubstaffState,
  project: StoredProject,
  fields: zod.output<typeof newTask>,
  {
    at,
    integration_id,
    ...own
  }: { at?: number; integration_id?: number } & Pick<StoredTask, "details" | "due_at"> = {},
): StoredTask => {
  const created_at = state.moment(at);
  const task: StoredTask = state.tasks.add((id) => ({
    id,
    project_id: project.id,
    ...(integration_id !== undefined && { integration_id }),
    created_at,
    updated_at: created_at,
    status: "active",
    summary: fields.summary,
    // Recorded answers to a creation have 1.
    lock_version: 1,
    assignee_ids: [],
    metadata: {},
    ...own,
  }));
  writeTask(state, task, fields);
  return task;
};

/** Each change counts `lock_version` up, and has to name the one it was made from (Hubstaff API v2, "Update task"). */
export const changeTask = (
  state: HubstaffState,
  task: StoredTask,
  { lock_version, ...fields }: zod.output<typeof taskChanges>,
): void => {
  checkIsNative(task);
  // How a stale one is refused is not documented; of the statuses that are, only this one fits.
  if (lock_version !== task.lock_version) throw invalid("lock_version", "is out of date");
  // One reading of the clock: a task that is completed is changed in the same moment.
  const at = state.clock.now();
  writeTask(state, task, fields, at);
  touchTask(state, task, at);
};

export const deleteTask = (state: HubstaffState, task: StoredTask): void => {
  checkIsNative(task);
  task.status = "deleted";
  touchTask(state, task);
};

/** Somebody opens a task; a meddling colleague changes it right after. */
export const taskWasRead = (state: HubstaffState, task: StoredTask): void => {
  const times = state.meddling.get(task) ?? 0;
  if (times === 0) return;
  state.meddling.set(task, times - 1);
  touchTask(state, task);
};

const touchTask = (state: HubstaffState, task: StoredTask, at?: number): void => {
  task.lock_version += 1;
  task.updated_at = state.moment(at);
};

const writeTask = (state: HubstaffState, task: StoredTask, fields: TaskFields, at?: number): void => {
  const { assignee_id, assignee_ids, metadata, status, summary } = fields;
  const assignees = assignee_ids ?? (assignee_id === undefined ? undefined : [assignee_id]);
  for (const id of assignees ?? []) state.checkMember("assignee_id", id);
  if (assignees) task.assignee_ids = assignees;
  if (summary !== undefined) task.summary = summary;
  writeMetadata(task, metadata);
  if (status === undefined || status === task.status) return;
  task.status = status;
  if (status === "completed") task.completed_at = state.moment(at);
  else delete task.completed_at;
};

const checkIsNative = (task: StoredTask): void => {
  if (task.integration_id !== undefined) throw invalid("integration", "is where this task has to be changed");
};
