import type { TriggerFacts } from "../../triggerFacts.ts";
import {
  atHome,
  type Facts,
  type Hubstaff,
  homeOf,
  inputs,
  LABORATORY,
  moment,
  nameOf,
  onChange,
  onCreation,
  whenCreated,
} from "./common.ts";

const clientsIn = (sandbox: Hubstaff) => atHome(sandbox, sandbox.state.clients);
const projectsIn = (sandbox: Hubstaff) => atHome(sandbox, sandbox.state.projects);
const tasksIn = (sandbox: Hubstaff) => {
  const { projects, tasks } = sandbox.state;
  const home = homeOf(sandbox)?.id;
  return [...tasks].filter(
    (task) =>
      projects.get(task.project_id)?.organization_id === home &&
      task.status !== "deleted" &&
      tasks.isStored(task),
  );
};

/** Two rows that come at once may get their ids in one order and be stored in the other. */
const storedLate = { storedAfterSeconds: 50 * 60 };

const clientsHappen: Facts["happens"] = {
  create: ({ actions }, { batch }) => actions.create_clients(batch),
  createStoredLate: ({ actions }, { batch }) => actions.create_clients({ ...batch, ...storedLate }),
  createElsewhere: ({ actions }, { batch }) => actions.create_clients({ ...batch, organization: LABORATORY }),
  touch: (sandbox, { each }) =>
    each(clientsIn(sandbox), ({ id }) => sandbox.actions.update_client({ client: id })),
  archive: (sandbox, { each }) =>
    each(clientsIn(sandbox), ({ id }) => sandbox.actions.update_client({ client: id, status: "archived" })),
};

/** Tasks of another tool can only be changed there. */
const ownTasksIn = (sandbox: Hubstaff) =>
  tasksIn(sandbox).filter(({ integration_id }) => integration_id === undefined);
const tasksHappen: Facts["happens"] = {
  create: ({ actions }, { batch }) => actions.create_tasks(batch),
  createStoredLate: ({ actions }, { batch }) => actions.create_tasks({ ...batch, ...storedLate }),
  createElsewhere: ({ actions }, { batch }) => actions.create_tasks({ ...batch, project: "Water samples" }),
  touch: (sandbox, { each }) =>
    each(ownTasksIn(sandbox), ({ id }) => sandbox.actions.update_task({ task: id })),
  complete: (sandbox, { each }) =>
    each(ownTasksIn(sandbox), ({ id }) => sandbox.actions.complete_task({ task: id })),
  reopen: (sandbox, { each }) =>
    each(ownTasksIn(sandbox), ({ id }) => sandbox.actions.update_task({ task: id, status: "active" })),
  remove: (sandbox, { each }) =>
    each(ownTasksIn(sandbox), ({ id }) => sandbox.actions.delete_task({ task: id })),
};

const projectsHappen: Facts["happens"] = {
  create: ({ actions }, { batch }) => actions.create_projects(batch),
  createStoredLate: ({ actions }, { batch }) => actions.create_projects({ ...batch, ...storedLate }),
  createElsewhere: ({ actions }, { batch }) =>
    actions.create_projects({ ...batch, organization: LABORATORY }),
  archive: (sandbox, { each }) =>
    each(projectsIn(sandbox), ({ id, status }) => {
      if (status === "active") sandbox.actions.update_project({ project: id, status: "archived" });
    }),
  touch: (sandbox, { each }) =>
    each(projectsIn(sandbox), ({ id, status }) => {
      if (status === "active") sandbox.actions.update_project({ project: id });
    }),
};

/** Clients, projects, tasks and notes. */
export const workFacts: Record<string, TriggerFacts<"hubstaff">> = {
  new_client: { ...onCreation(clientsHappen, clientsIn), remembers: true },
  updated_client: onChange(clientsHappen, clientsIn, "client_id"),
  new_project: { ...onCreation(projectsHappen, projectsIn), remembers: true },
  updated_project: onChange(projectsHappen, projectsIn, "project_id"),
  new_task: { ...onCreation(tasksHappen, tasksIn), remembers: true },
  updated_task: onChange(tasksHappen, tasksIn, "task_id"),
  completed_task: {
    inputs,
    happens: tasksHappen,
    events: (sandbox) =>
      tasksIn(sandbox).flatMap(({ id, status, completed_at }) =>
        status === "completed" && completed_at
          ? [{ name: moment(id, completed_at), at: Date.parse(completed_at) }]
          : [],
      ),
    nameOf: ({ task_id, completed_at }) => moment(task_id, completed_at),
  },
  new_note: {
    inputs,
    happens: {
      note: ({ actions }, { batch: { count, sameMillisecond, agoSeconds } }) =>
        actions.create_notes({ count, sameMillisecond, slotAgoSeconds: agoSeconds }),
      noteElsewhere: ({ actions }, { batch: { count } }) =>
        actions.create_notes({ count, project: "Water samples" }),
    },
    events: (sandbox) => atHome(sandbox, sandbox.state.notes).map(whenCreated),
    nameOf,
  },
};
