import type * as zod from "zod";
import { Refusal } from "../refusal.ts";
import { route } from "../route.ts";
import type { Backend } from "../vendor.ts";
import { list, one, toClient, toMember, toNote, toTask, toUser } from "./answers.ts";
import {
  clientChanges,
  memberQuery,
  newClient,
  newProject,
  newTask,
  newTimeEntry,
  noteQuery,
  pageQuery,
  projectChanges,
  statusQuery,
  taskChanges,
  taskQuery,
} from "./fields.ts";
import type { HubstaffState, StoredClient, StoredNote, StoredTask } from "./state.ts";

type Param = (name: string) => string;

/** An id in a path; what is no number is refused as a wrong parameter. */
const idIn = (param: Param, name = "id"): number => {
  const value = param(name);
  if (!/^\d+$/.test(value)) throw new Refusal(400, `${name} is invalid`);
  return Number(value);
};

/** The endpoints of the Hubstaff API v2 that deal with clients, projects, tasks, notes, members and time. */
export const routes = (state: HubstaffState): Backend["routes"] => {
  const organizationOf = (param: Param) => state.organization(idIn(param, "organization")).id;
  const client = (stored: StoredClient) => one("client", toClient(state, stored));
  const task = (stored: StoredTask) => one("task", toTask(stored));
  const tasks = (query: zod.output<typeof taskQuery>, projects: number[]) => {
    // Without a status the list holds deleted tasks too.
    const isListed = ({ project_id, status }: StoredTask) =>
      projects.includes(project_id) && (query.status?.some((one) => one === status) ?? true);
    const { rows, next } = state.tasks.page(query, isListed);
    return list("tasks", rows.map(toTask), next);
  };

  const notes = (query: zod.output<typeof noteQuery>, isOwn: (note: StoredNote) => boolean) => {
    const [start, stop] = [query["time_slot[start]"], query["time_slot[stop]"]].map(Date.parse);
    const { rows, next } = state.notes.page(query, (note) => {
      const at = Date.parse(note.time_slot);
      return isOwn(note) && at >= Number(start) && at < Number(stop);
    });
    return list("notes", rows.map(toNote), next);
  };

  return {
    "GET /users/me": route({}, () => {
      const [me] = state.members;
      return one("user", me && toUser(me));
    }),

    "GET /organizations": route({ query: pageQuery }, ({ query }) => {
      const rest = state.organizations.filter(({ id }) => id >= query.page_start_id);
      return list("organizations", rest.slice(0, query.page_limit), rest[query.page_limit]?.id);
    }),

    "GET /organizations/:organization/clients": route({ query: statusQuery }, ({ param, query }) => {
      const organization = organizationOf(param);
      const { rows, next } = state.clients.page(
        query,
        ({ organization_id, status }) =>
          organization_id === organization && ["all", status].includes(query.status),
      );
      return list(
        "clients",
        rows.map((row) => toClient(state, row)),
        next,
      );
    }),
    "POST /organizations/:organization/clients": route({ body: newClient }, ({ param, body }) =>
      client(state.createClient(organizationOf(param), body)),
    ),
    "GET /clients/:id": route({}, ({ param }) => client(state.client(idIn(param)))),
    "PUT /clients/:id": route({ body: clientChanges }, ({ param, body }) => {
      const stored = state.client(idIn(param));
      state.changeClient(stored, body);
      return client(stored);
    }),

    "GET /organizations/:organization/projects": route({ query: statusQuery }, ({ param, query }) => {
      const organization = organizationOf(param);
      const { rows, next } = state.projects.page(
        query,
        ({ organization_id, status }) =>
          organization_id === organization && ["all", status].includes(query.status),
      );
      return list("projects", rows, next);
    }),
    "POST /organizations/:organization/projects": route({ body: newProject }, ({ param, body }) =>
      one("project", state.createProject(organizationOf(param), body), 201),
    ),
    "GET /projects/:id": route({}, ({ param }) => one("project", state.project(idIn(param)))),
    "PUT /projects/:id": route({ body: projectChanges }, ({ param, body }) => {
      const stored = state.project(idIn(param));
      state.changeProject(stored, body);
      return one("project", stored);
    }),

    "GET /organizations/:organization/tasks": route({ query: taskQuery }, ({ param, query }) => {
      const organization = organizationOf(param);
      const owned = [...state.projects].filter(({ organization_id }) => organization_id === organization);
      return tasks(
        query,
        owned.map(({ id }) => id),
      );
    }),
    "GET /projects/:id/tasks": route({ query: taskQuery }, ({ param, query }) =>
      tasks(query, [state.project(idIn(param)).id]),
    ),
    "POST /projects/:id/tasks": route({ body: newTask }, ({ param, body }) =>
      task(state.createTask(state.project(idIn(param)), body)),
    ),
    "GET /tasks/:id": route({}, ({ param }) => {
      const stored = state.task(idIn(param));
      const answer = task(stored);
      state.taskWasRead(stored);
      return answer;
    }),
    "PUT /tasks/:id": route({ body: taskChanges }, ({ param, body }) => {
      const stored = state.task(idIn(param));
      state.changeTask(stored, body);
      return task(stored);
    }),
    "DELETE /tasks/:id": route({}, ({ param }) => {
      state.deleteTask(state.task(idIn(param)));
      return { status: 204, body: "" };
    }),

    "GET /organizations/:organization/members": route({ query: memberQuery }, ({ param, query }) => {
      organizationOf(param);
      const wanted = query["search[email]"]?.toLowerCase() ?? "";
      // Whether the search takes a part of an address is not documented: here it does.
      const found = state.members.filter(
        ({ user_id, email }) => user_id >= query.page_start_id && email.toLowerCase().includes(wanted),
      );
      const rows = found.slice(0, query.page_limit);
      const users = query.include?.includes("users") ? { users: rows.map(toUser) } : {};
      return list("members", rows.map(toMember), found[query.page_limit]?.user_id, users);
    }),

    "GET /organizations/:organization/notes": route({ query: noteQuery }, ({ param, query }) => {
      const organization = organizationOf(param);
      return notes(query, ({ organization_id }) => organization_id === organization);
    }),
    "GET /projects/:id/notes": route({ query: noteQuery }, ({ param, query }) => {
      const { id } = state.project(idIn(param));
      return notes(query, ({ project_id }) => project_id === id);
    }),

    "POST /users/:id/time_entries": route({ body: newTimeEntry }, ({ param, body }) => {
      state.createTimeEntry(idIn(param), body);
      return { status: 201, body: { success: true } };
    }),
  };
};
