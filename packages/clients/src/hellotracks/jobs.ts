import {
  type Http,
  mapped,
  path,
  type Query,
  type Rows,
  refuse,
  remove,
  sendDiffering,
  VendorError,
} from "../http/index.ts";
import { tidy } from "../text/index.ts";
import { type HellotracksJob, jobSchema, listOf, oneOf } from "./schemas.ts";

/**
 * How many jobs to ask for at once. The document gives no maximum for `limit`; the vendor's own connectors use 100
 * (Hellotracks no-code API, "Watch or list jobs").
 */
export const JOBS_PER_PAGE = 100;

/** Filters of GET /jobs (Hellotracks no-code API, "Watch or list jobs"); times in milliseconds since 1970. */
export interface HellotracksJobQuery extends Query {
  createdSince?: number | undefined;
  updatedSince?: number | undefined;
  progress?: string | undefined;
  /** Include archived and deleted jobs. */
  includeArchived?: boolean | undefined;
  assigneeUsername?: string | undefined;
  limit?: number | undefined;
  skip?: number | undefined;
}

/** The fields of a job that can be written (Hellotracks no-code API, "Create a job"). The vendor refuses unknown fields. */
export interface HellotracksJobFields {
  externalId?: string | undefined;
  title?: string | undefined;
  address?: string | undefined;
  notes?: string | undefined;
  /** `YYYY-MM-DD` */
  date?: string | undefined;
  assigneeUsername?: string | undefined;
  /** 0 to 10 */
  priority?: number | undefined;
  contact?: { name?: string | undefined; phone?: string | undefined; email?: string | undefined } | undefined;
  /** `HH:mm` */
  timeWindow?: { start?: string | undefined; end?: string | undefined } | undefined;
  placeId?: string | undefined;
}

const oneJob = oneOf(jobSchema);
const jobs = listOf(jobSchema);

/** Reads the answer to a write, which has the job. Without the job nobody knows what was done. */
const writtenJob = mapped(
  oneJob,
  (job, context): HellotracksJob => job ?? refuse(context, job, "there is no job"),
);

export const createJobs = (http: Http) => ({
  /** GET /jobs: one page. */
  list: (query: HellotracksJobQuery): Promise<Rows<HellotracksJob>> =>
    http.send({ method: "GET", path: "/jobs", query, answer: jobs }),

  /** GET /jobs/{id} */
  get: async (id: string): Promise<HellotracksJob> =>
    present(await http.send({ method: "GET", path: path`/jobs/${id}`, answer: oneJob })),

  /** GET /jobs?externalId=…: the job with this external ID, including archived ones. */
  findByExternalId: async (externalId: string): Promise<HellotracksJob | undefined> => {
    const query = { externalId, includeArchived: true, limit: 1 };
    const { rows } = await http.send({ method: "GET", path: "/jobs", query, answer: jobs });
    return rows.find((job) => tidy(job.externalId ?? "") === tidy(externalId));
  },

  /** POST /jobs. If a job with this `externalId` exists, the vendor returns it, so the request may be repeated. */
  create: (job: HellotracksJobFields): Promise<HellotracksJob> =>
    http.send({
      method: "POST",
      path: "/jobs",
      body: job,
      idempotent: job.externalId !== undefined,
      answer: writtenJob,
    }),

  /**
   * PATCH /jobs with the ID in the body and only what differs from the job; nothing is sent if nothing does. No answer
   * shows notes, priority, time window and place, so these are always sent.
   */
  update: (job: HellotracksJob, changes: HellotracksJobFields): Promise<HellotracksJob> => {
    const shown = { ...job, assigneeUsername: job.assignee?.username };
    const send = async (different: HellotracksJobFields): Promise<HellotracksJob> => {
      const body = { id: job.id, ...different };
      return present(await http.send({ method: "PATCH", path: "/jobs", body, answer: oneJob }));
    };
    return sendDiffering(job, changes, send, shown);
  },

  /** POST /jobs/{id}/archive */
  archive: async (id: string): Promise<HellotracksJob> =>
    http.send({ method: "POST", path: path`/jobs/${id}/archive`, answer: writtenJob }),

  /** DELETE /jobs/{id}. The answer may have no job in it, so none is returned. */
  remove: async (id: string): Promise<void> => remove(http, path`/jobs/${id}`),
});

const present = (job: HellotracksJob | undefined): HellotracksJob => {
  if (job) return job;
  throw new VendorError({ kind: "not_found", vendor: "Hellotracks", reason: "no such job" });
};
