import * as zod from "zod";
import { defineAction } from "../../actions.ts";
import {
  clientChanges,
  newClient,
  newProject,
  newTask,
  projectChanges,
  taskChanges,
} from "../fields/account.ts";
import { text } from "../fields/values.ts";
import type { StoredClient, StoredTask } from "../records/account.ts";
import { toNote, toTask } from "../records/toAnswer.ts";
import { changeClient, createClient, projectIdsOf } from "../rules/clients.ts";
import { createNote } from "../rules/notes.ts";
import { changeProject, createProject } from "../rules/projects.ts";
import { changeTask, createTask, deleteTask } from "../rules/tasks.ts";
import type { HubstaffState } from "../state.ts";
import { batch, helpers, organization, which } from "./shared.ts";

/** Clients, projects, tasks and notes. */
export const workActions = (state: HubstaffState) => {
  const { many, clientOf, projectOf, taskOf, organizationOf } = helpers(state);
  const toClient = (client: StoredClient) => ({ ...client, project_ids: projectIdsOf(state, client) });

  /** A change by a person in Hubstaff, who always has the latest version before them. */
  const change = (task: StoredTask, fields: Omit<zod.output<typeof taskChanges>, "lock_version">) => {
    changeTask(state, task, { ...fields, lock_version: task.lock_version });
    return toTask(task);
  };

  return {
    create_clients: defineAction(
      "Creates count clients, the last of them agoSeconds ago.",
      zod.strictObject({ ...batch, organization, ...newClient.extend({ name: text.exactOptional() }).shape }),
      ({ count, agoSeconds, sameMillisecond, storedAfterSeconds, organization, name, ...fields }) =>
        many(state.clients, { count, agoSeconds, sameMillisecond, storedAfterSeconds }, (at) => {
          const client = { ...fields, name: name ?? `Client ${state.clients.size + 1}` };
          return createClient(state, organizationOf(organization), client, at);
        }).map(toClient),
    ),
    update_client: defineAction(
      "Changes fields of a client; without fields it is only touched.",
      zod.strictObject({ client: which, ...clientChanges.shape }),
      ({ client, ...fields }) => {
        const stored = clientOf(client);
        changeClient(state, stored, fields);
        return toClient(stored);
      },
    ),
    create_projects: defineAction(
      "Creates count projects, the last of them agoSeconds ago.",
      zod.strictObject({
        ...batch,
        organization,
        ...newProject.extend({ name: text.exactOptional() }).shape,
      }),
      ({ count, agoSeconds, sameMillisecond, storedAfterSeconds, organization, name, ...fields }) =>
        many(state.projects, { count, agoSeconds, sameMillisecond, storedAfterSeconds }, (at) => {
          const project = { ...fields, name: name ?? `Project ${state.projects.size + 1}` };
          return createProject(state, organizationOf(organization), project, at);
        }),
    ),
    update_project: defineAction(
      "Changes fields of a project.",
      zod.strictObject({ project: which, ...projectChanges.shape }),
      ({ project, ...fields }) => {
        const stored = projectOf(project);
        changeProject(state, stored, fields);
        return stored;
      },
    ),
    create_tasks: defineAction(
      "Creates count tasks in a project, the last of them agoSeconds ago.",
      zod.strictObject({
        ...batch,
        project: which.default("Heating"),
        ...newTask.extend({ summary: text.exactOptional() }).shape,
        details: text.exactOptional(),
        due_at: zod.iso.datetime().exactOptional(),
      }),
      ({
        count,
        agoSeconds,
        sameMillisecond,
        storedAfterSeconds,
        project,
        summary,
        details,
        due_at,
        ...fields
      }) =>
        many(state.tasks, { count, agoSeconds, sameMillisecond, storedAfterSeconds }, (at) => {
          const task = { ...fields, summary: summary ?? `Task ${state.tasks.size + 1}` };
          return createTask(state, projectOf(project), task, { at, details, due_at });
        }).map(toTask),
    ),
    update_task: defineAction(
      "Changes fields of a task; without fields it is only touched.",
      zod.strictObject({ task: which, ...taskChanges.omit({ lock_version: true }).shape }),
      ({ task, ...fields }) => change(taskOf(task), fields),
    ),
    complete_task: defineAction("Completes a task.", zod.strictObject({ task: which }), ({ task }) =>
      change(taskOf(task), { status: "completed" }),
    ),
    delete_task: defineAction("Deletes a task.", zod.strictObject({ task: which }), ({ task }) =>
      deleteTask(state, taskOf(task)),
    ),
    meddle: defineAction(
      "Changes a task right after each of the next times that somebody reads it by itself.",
      zod.strictObject({ task: which, times: zod.int().min(1).default(1) }),
      ({ task, times }) => {
        state.meddling.set(taskOf(task), times);
      },
    ),
    create_notes: defineAction(
      "Writes count notes of a timer; slotAgoSeconds is how long ago the time was tracked.",
      zod.strictObject({
        ...batch,
        project: which.default("Heating"),
        task: which.exactOptional(),
        note: text.default("On site"),
        user_id: zod.int().default(902),
        slotAgoSeconds: zod.number().min(0).exactOptional(),
      }),
      ({ project, task, note, user_id, slotAgoSeconds, ...given }) =>
        many(state.notes, given, (at) => {
          const slotAt = slotAgoSeconds === undefined ? at : state.clock.now() - slotAgoSeconds * 1000;
          const about = task === undefined ? {} : { task_id: taskOf(task).id };
          return createNote(state, projectOf(project), { note, user_id, at, slotAt, ...about });
        }).map(toNote),
    ),
  };
};
