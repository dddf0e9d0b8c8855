import { type Http, path, remove, VendorError } from "../http/index.ts";
import { isSameName } from "../text/index.ts";
import { differing, type HubstaffMetadata, holds } from "./changes.ts";
import { type HubstaffList, type HubstaffScope, pathOf, rowsOf } from "./pages.ts";
import { type HubstaffTask, oneOf, taskSchema } from "./schemas.ts";
import { activeIn, findIn } from "./search.ts";

/** The fields of a task that can be written (Hubstaff API v2, "Create task"). `status` only in an update. */
export interface HubstaffTaskFields {
  summary?: string | undefined;
  assignee_ids?: number[] | undefined;
  /** `active` or `completed` */
  status?: string | undefined;
  metadata?: HubstaffMetadata[] | undefined;
}

/** What to find a task by. It has to match everything that is given. */
export interface HubstaffTaskQuery {
  summary?: string | undefined;
  metadata?: HubstaffMetadata | undefined;
}

const answer = oneOf("task", taskSchema);

export const createTasks = (http: Http) => {
  const get = (id: string): Promise<HubstaffTask> =>
    http.send({ method: "GET", path: path`/tasks/${id}`, answer });

  const pages = (scope: HubstaffScope, status?: "completed"): HubstaffList<HubstaffTask> =>
    rowsOf(http, `${pathOf(scope)}/tasks`, ["tasks", taskSchema], { status });

  /**
   * Changes a task, based on the version that was read. If that is refused and the task has changed in the meantime,
   * tries once more with the current version: the document does not say how the vendor refuses an outdated
   * `lock_version`.
   */
  const change = async (
    task: HubstaffTask,
    fields: HubstaffTaskFields,
    moreTries = 1,
  ): Promise<HubstaffTask> => {
    const changes = differing(task, fields);
    if (Object.keys(changes).length === 0) return task;
    const body = { ...changes, lock_version: task.lock_version };
    const written = http.send({ method: "PUT", path: path`/tasks/${task.id}`, body, answer });
    return written.catch(async (error: unknown) => {
      if (!isRefusal(error)) throw error;
      const latest = await get(task.id);
      if (latest.lock_version === task.lock_version) throw error;
      if (moreTries === 0) throw new VendorError(CHANGED_TWICE, { cause: error });
      return change(latest, fields, moreTries - 1);
    });
  };

  return {
    /**
     * GET /organizations/{id}/tasks or /projects/{id}/tasks: page by page. Without a status, completed and deleted ones
     * are included.
     */
    pages,

    /** GET /tasks/{id} */
    get,

    /** All tasks that match. */
    find: (scope: HubstaffScope, query: HubstaffTaskQuery): Promise<HubstaffTask[]> =>
      findIn(pages(scope), (task) => fits(task, query)),

    /** The tasks that are active. */
    listActive: (scope: HubstaffScope): Promise<HubstaffTask[]> => activeIn(pages(scope)),

    /** POST /projects/{id}/tasks */
    create: (projectId: string, fields: HubstaffTaskFields): Promise<HubstaffTask> =>
      http.send({ method: "POST", path: path`/projects/${projectId}/tasks`, body: fields, answer }),

    /**
     * PUT /tasks/{id} with what differs; nothing is sent if nothing does.
     *
     * @throws {VendorError} `conflict` if others change the task twice in the meantime
     */
    update: async (id: string, fields: HubstaffTaskFields): Promise<HubstaffTask> =>
      change(await get(id), fields),

    /** DELETE /tasks/{id} */
    remove: (id: string): Promise<void> => remove(http, path`/tasks/${id}`),
  };
};

const fits = (task: HubstaffTask, { summary, metadata }: HubstaffTaskQuery): boolean =>
  (summary === undefined || isSameName(task.summary, summary)) &&
  (metadata === undefined || holds(task, metadata));

const isRefusal = (error: unknown): boolean =>
  error instanceof VendorError && ["rejected", "conflict"].includes(error.kind);

const CHANGED_TWICE = {
  kind: "conflict",
  vendor: "Hubstaff",
  reason: "someone else changed this task twice while this step ran",
} as const;
