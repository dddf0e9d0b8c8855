import * as zod from "zod/mini";
import { type Http, mapped, path, refuse, remove } from "../http/index.ts";
import { flagOrNull, inside, momentOrNull, textOrNull } from "./answers.ts";

/** A task; the search over all tasks of a sub-account calls its id `_id`. */
export const taskSchema = mapped(
  zod.looseObject({
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
    };
  },
);
export type HighlevelTask = zod.output<typeof taskSchema>;

/** What can be written to a task (HighLevel API 2.0, "Update Task"). */
export interface HighlevelTaskFields {
  title?: string | undefined;
  body?: string | undefined;
  /** ISO 8601 */
  dueDate?: string | undefined;
  completed?: boolean | undefined;
  /** A user's id. */
  assignedTo?: string | undefined;
}

/** A new task: the vendor asks for its title and its due date too (HighLevel API 2.0, "Create Task"). */
export interface HighlevelNewTask extends HighlevelTaskFields {
  completed: boolean;
}

/** Filters of the search over all tasks (HighLevel API 2.0, "Task Search Filter"). */
export interface HighlevelTaskSearch {
  completed?: boolean | undefined;
  /** Ids of users. */
  assignedTo?: readonly string[] | undefined;
  limit: number;
  skip: number;
}

const task = inside("task", taskSchema);
const tasks = inside("tasks", zod.array(taskSchema));

export const createTasks = (http: Http, locationId: string) => ({
  /** GET /contacts/{id}/tasks: all of a contact. */
  list: (contactId: string): Promise<HighlevelTask[]> =>
    http.send({ method: "GET", path: path`/contacts/${contactId}/tasks`, answer: tasks }),

  /** GET /contacts/{id}/tasks/{taskId} */
  get: (contactId: string, taskId: string): Promise<HighlevelTask> =>
    http.send({ method: "GET", path: path`/contacts/${contactId}/tasks/${taskId}`, answer: task }),

  /** POST /locations/{locationId}/tasks/search: one page of all tasks, in an order that is not documented. */
  search: (body: HighlevelTaskSearch): Promise<HighlevelTask[]> =>
    http.send({
      method: "POST",
      path: path`/locations/${locationId}/tasks/search`,
      body,
      idempotent: true,
      answer: tasks,
    }),

  /** POST /contacts/{id}/tasks */
  create: (contactId: string, body: HighlevelNewTask): Promise<HighlevelTask> =>
    http.send({ method: "POST", path: path`/contacts/${contactId}/tasks`, body, answer: task }),

  /** PUT /contacts/{id}/tasks/{taskId}: what is not named stays as it is. */
  update: (contactId: string, taskId: string, body: HighlevelTaskFields): Promise<HighlevelTask> =>
    http.send({ method: "PUT", path: path`/contacts/${contactId}/tasks/${taskId}`, body, answer: task }),

  /** PUT /contacts/{id}/tasks/{taskId}/completed */
  setCompleted: (contactId: string, taskId: string, completed: boolean): Promise<HighlevelTask> =>
    http.send({
      method: "PUT",
      path: path`/contacts/${contactId}/tasks/${taskId}/completed`,
      body: { completed },
      answer: task,
    }),

  /** DELETE /contacts/{id}/tasks/{taskId} */
  remove: (contactId: string, taskId: string): Promise<void> =>
    remove(http, path`/contacts/${contactId}/tasks/${taskId}`),
});
