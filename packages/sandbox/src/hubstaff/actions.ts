import * as zod from "zod";
import { defineAction } from "../actions.ts";
import { toClient, toNote, toTask } from "./answers.ts";
import {
  clientChanges,
  newClient,
  newProject,
  newTask,
  projectChanges,
  taskChanges,
  text,
} from "./fields.ts";
import type { Row, Rows } from "./rows.ts";
import type { HubstaffState, StoredClient, StoredProject, StoredTask } from "./state.ts";

const batch = {
  count: zod.int().min(1).max(100_000).default(1),
  /** When the last of them was created. */
  agoSeconds: zod.number().min(0).default(0),
  /** All in one millisecond; otherwise one millisecond apart. */
  sameMillisecond: zod.boolean().default(false),
  /** How long no list has them, though they have their ids and their time. */
  storedAfterSeconds: zod.number().min(0).default(0),
};
type Batch = zod.output<zod.ZodObject<typeof batch>>;

/** The organization's name; the first one by default. */
const organization = text.exactOptional();
/** A row by its id, or by its name or summary: the last one that has it. */
const which = zod.union([zod.int(), text]);
type Which = zod.output<typeof which>;
const nothing = zod.strictObject({});

/** What people do at Hubstaff while a Zap is running. */
export const actions = (state: HubstaffState) => {
  const many = <T extends Row>(
    rows: Rows<T>,
    { count, agoSeconds, sameMillisecond, storedAfterSeconds }: Batch,
    create: (at: number) => T,
  ): T[] => {
    const last = state.clock.now() - Math.round(agoSeconds * 1000);
    return Array.from({ length: count }, (_, index) => {
      const row = create(sameMillisecond ? last : last - (count - 1 - index));
      rows.hold(row, storedAfterSeconds * 1000);
      return row;
    });
  };

  const named = <T extends Row>(
    rows: Rows<T>,
    kind: string,
    wanted: Which,
    nameOf: (row: T) => string,
  ): T => {
    const row =
      typeof wanted === "number" ? rows.get(wanted) : [...rows].findLast((one) => nameOf(one) === wanted);
    if (!row) throw new Error(`there is no ${kind} ${wanted}`);
    return row;
  };
  const clientOf = (wanted: Which): StoredClient =>
    named(state.clients, "client", wanted, ({ name }) => name);
  const projectOf = (wanted: Which): StoredProject =>
    named(state.projects, "project", wanted, ({ name }) => name);
  const taskOf = (wanted: Which): StoredTask => named(state.tasks, "task", wanted, ({ summary }) => summary);

  const organizationOf = (name: string | undefined): number => {
    const found =
      name === undefined ? state.organizations[0] : state.organizations.find((one) => one.name === name);
    if (!found) throw new Error(`there is no organization ${name}`);
    return found.id;
  };

  /** A change by a person in Hubstaff, who always has the latest version before them. */
  const changeTask = (task: StoredTask, fields: Omit<zod.output<typeof taskChanges>, "lock_version">) => {
    state.changeTask(task, { ...fields, lock_version: task.lock_version });
    return toTask(task);
  };

  return {
    create_clients: defineAction(
      "Creates count clients, the last of them agoSeconds ago.",
      zod.strictObject({ ...batch, organization, ...newClient.extend({ name: text.exactOptional() }).shape }),
      ({ count, agoSeconds, sameMillisecond, storedAfterSeconds, organization, name, ...fields }) =>
        many(state.clients, { count, agoSeconds, sameMillisecond, storedAfterSeconds }, (at) => {
          const client = { ...fields, name: name ?? `Client ${state.clients.size + 1}` };
          return state.createClient(organizationOf(organization), client, at);
        }).map((client) => toClient(state, client)),
    ),
    update_client: defineAction(
      "Changes fields of a client; without fields it is only touched.",
      zod.strictObject({ client: which, ...clientChanges.shape }),
      ({ client, ...fields }) => {
        const stored = clientOf(client);
        state.changeClient(stored, fields);
        return toClient(state, stored);
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
          return state.createProject(organizationOf(organization), project, at);
        }),
    ),
    update_project: defineAction(
      "Changes fields of a project.",
      zod.strictObject({ project: which, ...projectChanges.shape }),
      ({ project, ...fields }) => {
        const stored = projectOf(project);
        state.changeProject(stored, fields);
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
          return state.createTask(projectOf(project), task, { at, details, due_at });
        }).map(toTask),
    ),
    update_task: defineAction(
      "Changes fields of a task; without fields it is only touched.",
      zod.strictObject({ task: which, ...taskChanges.omit({ lock_version: true }).shape }),
      ({ task, ...fields }) => changeTask(taskOf(task), fields),
    ),
    complete_task: defineAction("Completes a task.", zod.strictObject({ task: which }), ({ task }) =>
      changeTask(taskOf(task), { status: "completed" }),
    ),
    delete_task: defineAction("Deletes a task.", zod.strictObject({ task: which }), ({ task }) =>
      state.deleteTask(taskOf(task)),
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
          return state.createNote(projectOf(project), { note, user_id, at, slotAt, ...about });
        }).map(toNote),
    ),
    revoke_token: defineAction("Revokes the API token: every request answers 401.", nothing, () => {
      state.tokenRevoked = true;
    }),
    restore_token: defineAction("Makes the API token valid again.", nothing, () => {
      state.tokenRevoked = false;
    }),
    end_plan: defineAction("Ends the organization's plan: every request answers 403.", nothing, () => {
      state.planEnded = true;
    }),
  };
};
