import { type Http, path, remove, VendorError } from "../http/index.ts";
import { isSameName } from "../text/index.ts";
import { differing, type HubstaffMetadata, holds } from "./changes.ts";
import { type HubstaffList, type HubstaffScope, pathOf, rowsOf } from "./pages.ts";
import { type HubstaffTask, oneOf, taskSchema } from "./schemas.ts";
import { activeIn, findIn } from "./search.ts";

/** What can be written to a task (Hubstaff API v2, "Create task"); `status` only to one that exists. */
export interface HubstaffTaskFields {
  summary?: string | undefined;
  assignee_ids?: number[] | undefined;
  /** `active` or `completed` */
  status?: string | undefined;
  metadata?: HubstaffMetadata[] | undefined;
}

/** What a task is looked for by; it has to have all that is given. */
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
   * Changes the task as it was read. When that is refused and somebody else has changed the task meanwhile, it is done
   * once more from what the task is now: how the vendor words a `lock_version` that is out of date is not documented.
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
    /** GET /organizations/{id}/tasks or /projects/{id}/tasks: page by page; without a status completed and deleted ones too. */
    pages,

    /** GET /tasks/{id} */
    get,

    /** All tasks that fit. */
    find: (scope: HubstaffScope, query: HubstaffTaskQuery): Promise<HubstaffTask[]> =>
      findIn(pages(scope), (task) => fits(task, query)),

    /** The tasks that can be chosen. */
    listActive: (scope: HubstaffScope): Promise<HubstaffTask[]> => activeIn(pages(scope)),

    /** POST /projects/{id}/tasks */
    create: (projectId: string, fields: HubstaffTaskFields): Promise<HubstaffTask> =>
      http.send({ method: "POST", path: path`/projects/${projectId}/tasks`, body: fields, answer }),

    /**
     * PUT /tasks/{id} with what differs; nothing is sent where nothing does.
     *
     * @throws {VendorError} `conflict` when others change the task twice meanwhile
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
