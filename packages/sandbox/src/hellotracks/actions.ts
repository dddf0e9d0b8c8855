import * as zod from "zod";
import { defineAction } from "../actions.ts";
import { batch, makeMany, secondsAgo } from "../batch.ts";
import { toJob } from "./answers.ts";
import { jobFields, text } from "./jobFields.ts";
import type { StoredJob } from "./jobs.ts";
import type { HellotracksState } from "./state.ts";

const creation = zod
  .strictObject({
    ...batch,
    /** When the last of them was created, Unix milliseconds; or how long ago that was. Now by default. */
    createdAt: zod.int().min(0).exactOptional(),
    agoSeconds: zod.number().min(0).exactOptional(),
    progress: text.exactOptional(),
    ...jobFields,
  })
  .refine(
    (args) => args.createdAt === undefined || args.agoSeconds === undefined,
    "give createdAt or agoSeconds, not both",
  )
  .refine((args) => args.externalId === undefined || args.count === 1, "an externalId goes to one job only");

const which = { id: text.exactOptional(), externalId: text.exactOptional() };
interface Which {
  id?: string | undefined;
  externalId?: string | undefined;
}
const namesOne = ({ id, externalId }: Which) => (id === undefined) !== (externalId === undefined);
const oneJob = zod.strictObject(which).refine(namesOne, "give id or externalId");

/** What people do at Hellotracks while a Zap is running. */
export const actions = (state: HellotracksState) => {
  const named = ({ id, externalId }: Which): StoredJob => {
    const job = id === undefined ? state.jobs.getByExternalId(externalId ?? "") : state.jobs.get(id);
    if (job === undefined) throw new Error(`there is no job ${id ?? externalId}`);
    return job;
  };
  const progressTo = (progress: string) => (args: Which) => {
    const job = named(args);
    state.changeJob(job, { progress });
    return toJob(state, job);
  };

  return {
    create_jobs: defineAction(
      "Creates count jobs, the last of them at createdAt or agoSeconds ago.",
      creation,
      ({ count, createdAt, agoSeconds = 0, sameMillisecond, title, ...fields }) => {
        const last = createdAt ?? secondsAgo(state.clock, agoSeconds);
        return makeMany({ count, sameMillisecond }, last, (at) =>
          toJob(state, state.createJob({ ...fields, title: title ?? `Job ${state.jobs.size + 1}` }, at)),
        );
      },
    ),
    update_job: defineAction(
      "Changes fields of the job with this id or externalId; without fields it is only touched.",
      zod
        .strictObject({ ...jobFields, ...which, progress: text.exactOptional() })
        .refine(namesOne, "give id or externalId"),
      ({ id, externalId, ...changes }) => {
        const job = named({ id, externalId });
        state.changeJob(job, changes);
        return toJob(state, job);
      },
    ),
    complete_job: defineAction("Sets a job's progress to success.", oneJob, progressTo("success")),
    fail_job: defineAction("Sets a job's progress to failed.", oneJob, progressTo("failed")),
    delete_jobs: defineAction(
      "Deletes the oldest so many jobs, or the one with this id or externalId; answers their ids.",
      zod
        .strictObject({ ...which, oldest: zod.int().min(1).exactOptional() })
        .refine(({ oldest, ...one }) => (oldest === undefined ? namesOne(one) : !one.id && !one.externalId), {
          error: "give oldest, id or externalId",
        }),
      ({ oldest, ...one }) => {
        const doomed = oldest === undefined ? [named(one)] : [...state.jobs].slice(0, oldest);
        for (const job of doomed) state.jobs.remove(job);
        return doomed.map(({ id }) => id);
      },
    ),
    set_order: defineAction(
      "Lists jobs newest or oldest first from now on.",
      zod.strictObject({ first: zod.enum(["newest", "oldest"]) }),
      ({ first }) => {
        state.order = first;
      },
    ),
    revoke_key: defineAction("Revokes the API key: every request answers 401.", zod.strictObject({}), () => {
      state.keyRevoked = true;
    }),
    restore_key: defineAction("Makes the API key valid again.", zod.strictObject({}), () => {
      state.keyRevoked = false;
    }),
  };
};
