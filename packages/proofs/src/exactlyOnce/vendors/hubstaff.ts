import type { Sandbox } from "@integrations/sandbox";
import { factsOf, type TriggerFacts } from "../triggerFacts.ts";

type Hubstaff = Sandbox<"hubstaff">;
type Facts = TriggerFacts<"hubstaff">;

/** The first organization, which is the one that is read unless another is chosen. */
const homeOf = ({ state }: Hubstaff) => state.organizations[0];
const isAtHome = (sandbox: Hubstaff) => {
  const home = homeOf(sandbox)?.id;
  return ({ organization_id }: { organization_id: number }) => organization_id === home;
};
const clientsIn = (sandbox: Hubstaff) =>
  [...sandbox.state.clients].filter(isAtHome(sandbox)).filter((row) => sandbox.state.clients.isStored(row));
const projectsIn = (sandbox: Hubstaff) =>
  [...sandbox.state.projects].filter(isAtHome(sandbox)).filter((row) => sandbox.state.projects.isStored(row));
const tasksIn = (sandbox: Hubstaff) => {
  const { projects, tasks } = sandbox.state;
  const home = isAtHome(sandbox);
  return [...tasks].filter((task) => {
    const project = projects.get(task.project_id);
    return project && home(project) && task.status !== "deleted" && tasks.isStored(task);
  });
};

/** Two rows that come at once may get their ids in one order and be stored in the other. */
const storedLate = { storedAfterSeconds: 50 * 60 };

/** Two Zaps that see the same and so remember the same: one that names the organization, and one that does not. */
const inputs = (sandbox: Hubstaff): Record<string, string>[] => [
  {},
  { organization_id: String(homeOf(sandbox)?.id) },
];

interface Row {
  id: number;
  created_at: string;
  updated_at: string;
}
const nameOf: Facts["nameOf"] = ({ id }) => String(id);
const whenCreated = ({ id, created_at }: Row) => ({ name: String(id), at: Date.parse(created_at) });
const moment = (id: unknown, at: unknown): string => `${id} at ${at}`;
/** Of two changes between two polls the API shows the later one. */
const whenUpdated = ({ id, created_at, updated_at }: Row) =>
  updated_at === created_at ? [] : [{ name: moment(id, updated_at), at: Date.parse(updated_at) }];

const LABORATORY = "Northwind Laboratory";
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

export default factsOf("hubstaff", {
  pageSize: 500,
  triggers: {
    new_client: {
      inputs,
      remembers: true,
      happens: clientsHappen,
      events: (sandbox) => clientsIn(sandbox).map(whenCreated),
      nameOf,
    },
    updated_client: {
      inputs,
      happens: clientsHappen,
      events: (sandbox) => clientsIn(sandbox).flatMap(whenUpdated),
      nameOf: ({ client_id, updated_at }) => moment(client_id, updated_at),
    },
    new_project: {
      inputs,
      remembers: true,
      happens: {
        create: ({ actions }, { batch }) => actions.create_projects(batch),
        createStoredLate: ({ actions }, { batch }) => actions.create_projects({ ...batch, ...storedLate }),
        createElsewhere: ({ actions }, { batch }) =>
          actions.create_projects({ ...batch, organization: LABORATORY }),
        archive: (sandbox, { each }) =>
          each(projectsIn(sandbox), ({ id, status }) => {
            if (status === "active") sandbox.actions.update_project({ project: id, status: "archived" });
          }),
      },
      events: (sandbox) => projectsIn(sandbox).map(whenCreated),
      nameOf,
    },
    new_task: {
      inputs,
      remembers: true,
      happens: tasksHappen,
      events: (sandbox) => tasksIn(sandbox).map(whenCreated),
      nameOf,
    },
    updated_task: {
      inputs,
      happens: tasksHappen,
      events: (sandbox) => tasksIn(sandbox).flatMap(whenUpdated),
      nameOf: ({ task_id, updated_at }) => moment(task_id, updated_at),
    },
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
      events: (sandbox) => [...sandbox.state.notes].filter(isAtHome(sandbox)).map(whenCreated),
      nameOf,
    },
  },
});
