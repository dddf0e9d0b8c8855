import * as zod from "zod/mini";
import {
  countedRows,
  type Http,
  mapped,
  path,
  type Rows,
  refuse,
  remove,
  rowsOf,
  sendDiffering,
} from "../http/index.ts";
import { flagOrNull, inside, isThere, momentOrNull, present, textOrNull } from "./answers.ts";

/** A task. The search over all tasks of a sub-account calls its ID `_id`. */
export const taskSchema = mapped(
  zod.object({
    id: textOrNull,
    _id: textOrNull,
    title: textOrNull,
    body: textOrNull,
    assignedTo: textOrNull,
    dueDate: momentOrNull,
    completed: flagOrNull,
    contactId: textOrNull,
    dateAdded: momentOrNull,
    dateUpdated: momentOrNull,
    deleted: flagOrNull,
  }),
  (task, context) => {
    const id = task.id ?? task._id;
    if (id === null) return refuse(context, task, "it is missing", ["id"]);
    return {
      id,
      title: task.title,
      body: task.body,
      assignedTo: task.assignedTo,
      dueDate: task.dueDate,
      completed: task.completed,
      contactId: task.contactId,
      dateAdded: task.dateAdded,
      dateUpdated: task.dateUpdated,
      deleted: task.deleted,
    };
  },
);
export type HighlevelTask = zod.output<typeof taskSchema>;

/** The fields of a task that can be written (HighLevel API 2.0, "Update Task"). */
export interface HighlevelTaskFields {
  title?: string | undefined;
  body?: string | undefined;
  /** ISO 8601 */
  dueDate?: string | undefined;
  completed?: boolean | undefined;
  /** A user's ID. */
  assignedTo?: string | undefined;
}

/** A new task. The vendor also requires a title and a due date (HighLevel API 2.0, "Create Task"). */
export interface HighlevelNewTask extends HighlevelTaskFields {
  completed: boolean;
}

/** Filters of the search over all tasks (HighLevel API 2.0, "Task Search Filter"). */
export interface HighlevelTaskSearch {
  completed?: boolean | undefined;
  /** User IDs. */
  assignedTo?: readonly string[] | undefined;
  limit: number;
  skip: number;
}

const task = inside("task", taskSchema);
const tasks = inside("tasks", rowsOf(taskSchema));
const countedTasks = inside("tasks", countedRows(taskSchema));

export const createTasks = (http: Http, locationId: string) => ({
  /** GET /contacts/{id}/tasks: all tasks of a contact. */
  list: async (contactId: string): Promise<HighlevelTask[]> => {
    const all = await http.send({ method: "GET", path: path`/contacts/${contactId}/tasks`, answer: tasks });
    return all.filter(isThere);
  },

  /** GET /contacts/{id}/tasks/{taskId} */
  get: async (contactId: string, taskId: string): Promise<HighlevelTask> =>
    present(
      await http.send({ method: "GET", path: path`/contacts/${contactId}/tasks/${taskId}`, answer: task }),
    ),

  /** POST /locations/{locationId}/tasks/search: one page of all tasks, in an undocumented order. */
  search: async (body: HighlevelTaskSearch): Promise<Rows<HighlevelTask>> => {
    const { rows, sent } = await http.send({
      method: "POST",
      path: path`/locations/${locationId}/tasks/search`,
      body,
      reads: true,
      answer: countedTasks,
    });
    return { rows: rows.filter(isThere), sent };
  },

  /** POST /contacts/{id}/tasks */
  create: (contactId: string, body: HighlevelNewTask): Promise<HighlevelTask> =>
    http.send({ method: "POST", path: path`/contacts/${contactId}/tasks`, body, answer: task }),

  /** PUT /contacts/{id}/tasks/{taskId} with only what differs; nothing is sent if nothing does. */
  update: (contactId: string, held: HighlevelTask, changes: HighlevelTaskFields): Promise<HighlevelTask> =>
    sendDiffering(held, changes, (body) =>
      http.send({ method: "PUT", path: path`/contacts/${contactId}/tasks/${held.id}`, body, answer: task }),
    ),

  /** PUT /contacts/{id}/tasks/{taskId}/completed, unless it is completed already. */
  complete: async (contactId: string, held: HighlevelTask): Promise<HighlevelTask> =>
    held.completed
      ? held
      : http.send({
          method: "PUT",
          path: path`/contacts/${contactId}/tasks/${held.id}/completed`,
          body: { completed: true },
          answer: task,
        }),

  /** DELETE /contacts/{id}/tasks/{taskId} */
  remove: (contactId: string, taskId: string): Promise<void> =>
    remove(http, path`/contacts/${contactId}/tasks/${taskId}`),
});
