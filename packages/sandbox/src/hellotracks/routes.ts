import * as zod from "zod";
import { route } from "../route.ts";
import type { Backend } from "../vendor.ts";
import { items, toJob } from "./answers.ts";
import { jobFields, objectOf, text, whenSound } from "./jobFields.ts";
import type { StoredJob } from "./jobs.ts";
import type { HellotracksState } from "./state.ts";

const integer = (least: number, most: number) => {
  const error =
    most === Number.MAX_SAFE_INTEGER
      ? `must be an integer of at least ${least}`
      : `must be an integer from ${least} to ${most}`;
  return zod
    .string({ error })
    .regex(/^\d+$/, error)
    .transform(Number)
    .refine((value) => value >= least && value <= most, error);
};

const milliseconds = integer(0, Number.MAX_SAFE_INTEGER);

/** Hellotracks no-code API, "Watch or list jobs". How many come without `limit`, and the most it may be, are not documented. */
const listQuery = zod.strictObject({
  createdSince: milliseconds.exactOptional(),
  updatedSince: milliseconds.exactOptional(),
  progress: text.exactOptional(),
  includeArchived: zod.enum(["true", "false"], { error: "must be true or false" }).exactOptional(),
  limit: integer(1, 100).default(50),
  skip: integer(0, Number.MAX_SAFE_INTEGER).default(0),
  externalId: text.exactOptional(),
  assigneeUsername: text.exactOptional(),
});

/** Hellotracks no-code API, "Members". */
const memberQuery = zod.strictObject({ query: text.exactOptional(), max: integer(1, 50).default(50) });

const newJob = objectOf({ ...jobFields, title: text });

const jobChanges = objectOf({ id: text, ...jobFields }).refine(
  ({ id: _, ...changes }) => Object.keys(changes).length > 0,
  whenSound("names nothing to change"),
);

const isListed =
  (query: zod.output<typeof listQuery>) =>
  (job: StoredJob): boolean =>
    (query.includeArchived === "true" || !job.archived) &&
    job.createdAt >= (query.createdSince ?? 0) &&
    job.updatedAt >= (query.updatedSince ?? 0) &&
    (query.progress ?? job.progress) === job.progress &&
    (query.externalId ?? job.externalId) === job.externalId &&
    (query.assigneeUsername ?? job.assigneeUsername) === job.assigneeUsername;

/** The endpoints of Hellotracks no-code API, over one company's data. */
export const routes = (state: HellotracksState): Backend["routes"] => {
  const job = (stored: StoredJob, status?: number) => items([toJob(state, stored)], status);

  return {
    "GET /auth/whoami": route({}, () => ({ status: 200, body: { data: { company: state.company } } })),

    "GET /jobs": route({ query: listQuery }, ({ query }) =>
      items(
        state.jobs
          .page({ matches: isListed(query), first: state.order, skip: query.skip, limit: query.limit })
          .map((stored) => toJob(state, stored)),
      ),
    ),

    // The document does not show this answer; it says that most endpoints return items.
    "GET /jobs/:id": route({}, ({ param }) => job(state.findJob(param("id")))),

    "POST /jobs": route({ body: newJob }, ({ body }) => {
      const known = body.externalId === undefined ? undefined : state.jobs.getByExternalId(body.externalId);
      if (known === undefined) return job(state.createJob(body), 201);
      state.changeJob(known, body);
      return job(known);
    }),

    "PATCH /jobs": route({ body: jobChanges }, ({ body: { id, ...changes } }) => {
      const stored = state.findJob(id);
      state.changeJob(stored, changes);
      return job(stored);
    }),

    "POST /jobs/:id/archive": route({}, ({ param }) => {
      const stored = state.findJob(param("id"));
      state.jobs.change(stored, { archived: true });
      return job(stored);
    }),

    // includeArchived speaks of "archived or deleted jobs"; whether a job deleted by this request is ever listed
    // again is left open. Here it is gone, which is the harder case for a poll that is reading pages.
    "DELETE /jobs/:id": route({}, ({ param }) => {
      state.jobs.remove(state.findJob(param("id")));
      return items([]);
    }),

    "GET /members": route({ query: memberQuery }, ({ query: { query = "", max } }) => {
      const wanted = query.toLowerCase();
      const found = state.members.filter(({ id, username, email, name }) =>
        [id, username, email, name].some((value) => value.toLowerCase().includes(wanted)),
      );
      return items(found.slice(0, max));
    }),
  };
};
