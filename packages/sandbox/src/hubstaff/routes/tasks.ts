import type * as zod from "zod";
import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { one } from "../answers.ts";
import { newTask, taskChanges } from "../fields/account.ts";
import { noteQuery, taskQuery } from "../fields/queries.ts";
import type { StoredNote, StoredTask } from "../records/account.ts";
import { toNote, toTask } from "../records/toAnswer.ts";
import { changeTask, createTask, deleteTask, taskWasRead } from "../rules/tasks.ts";
import type { HubstaffState } from "../state.ts";
import { idIn, isWithin, listed, organizationIn } from "./shared.ts";

/** Tasks, and the notes that people write on them. */
export const taskRoutes = (state: HubstaffState): Backend["routes"] => {
  const task = (stored: StoredTask) => one("task", toTask(stored));
  const tasks = (query: zod.output<typeof taskQuery>, projects: number[]) => {
    // Without a status the list holds deleted tasks too.
    const isListed = ({ project_id, status }: StoredTask) =>
      projects.includes(project_id) && (query.status?.some((one) => one === status) ?? true);
    return listed(state, "tasks", state.tasks, query, isListed, toTask);
  };
  const notes = (query: zod.output<typeof noteQuery>, isOwn: (note: StoredNote) => boolean) => {
    const isListed = (note: StoredNote) =>
      isOwn(note) && isWithin(note.time_slot, query["time_slot[start]"], query["time_slot[stop]"]);
    return listed(state, "notes", state.notes, query, isListed, toNote);
  };

  return {
    "GET /organizations/:organization/tasks": route({ query: taskQuery }, ({ param, query }) => {
      const organization = organizationIn(state, param);
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
      task(createTask(state, state.project(idIn(param)), body)),
    ),
    "GET /tasks/:id": route({}, ({ param }) => {
      const stored = state.task(idIn(param));
      const answer = task(stored);
      taskWasRead(state, stored);
      return answer;
    }),
    "PUT /tasks/:id": route({ body: taskChanges }, ({ param, body }) => {
      const stored = state.task(idIn(param));
      changeTask(state, stored, body);
      return task(stored);
    }),
    "DELETE /tasks/:id": route({}, ({ param }) => {
      deleteTask(state, state.task(idIn(param)));
      return { status: 204, body: "" };
    }),

    "GET /organizations/:organization/notes": route({ query: noteQuery }, ({ param, query }) => {
      const organization = organizationIn(state, param);
      return notes(query, ({ organization_id }) => organization_id === organization);
    }),
    "GET /projects/:id/notes": route({ query: noteQuery }, ({ param, query }) => {
      const { id } = state.project(idIn(param));
      return notes(query, ({ project_id }) => project_id === id);
    }),
  };
};
