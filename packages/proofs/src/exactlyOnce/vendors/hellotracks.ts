import type { StoredJob } from "@integrations/sandbox";
import { factsOf, type TriggerFacts } from "../triggerFacts.ts";

type Facts = TriggerFacts<"hellotracks">;

const happens: Facts["happens"] = {
  create: ({ actions }, { batch }) => actions.create_jobs(batch),
  createCompleted: ({ actions }, { batch }) => actions.create_jobs({ ...batch, progress: "success" }),
  touch: ({ state, actions }, { each }) => each(state.jobs, ({ id }) => actions.update_job({ id })),
  complete: ({ state, actions }, { each }) => each(state.jobs, ({ id }) => actions.complete_job({ id })),
  fail: ({ state, actions }, { each }) => each(state.jobs, ({ id }) => actions.fail_job({ id })),
  reopen: ({ state, actions }, { each }) =>
    each(state.jobs, ({ id }) => actions.update_job({ id, progress: "scheduled" })),
  remove: ({ state, actions }, { each }) => each(state.jobs, ({ id }) => actions.delete_jobs({ id })),
};

const nameOf: Facts["nameOf"] = ({ id }) => String(id);

/** Once a job, however often it gets there: the API has no history. */
const inState = (progress: string): Facts => ({
  happens,
  events: ({ state }) =>
    [...state.jobs]
      .filter((job) => job.progress === progress)
      .map(({ id, updatedAt }) => ({ name: id, at: updatedAt })),
  nameOf,
});

const change = (id: unknown, updatedAt: number): string => `${id} at ${updatedAt}`;

export default factsOf("hellotracks", {
  servers: {
    newestFirst: ({ actions }) => actions.set_order({ first: "newest" }),
    oldestFirst: ({ actions }) => actions.set_order({ first: "oldest" }),
  },
  triggers: {
    new_job: {
      happens,
      narrowed: () => ({ progress: "failed" }),
      events: ({ state }) => [...state.jobs].map(({ id, createdAt }) => ({ name: id, at: createdAt })),
      nameOf,
    },
    // Of two changes between two polls the API shows the later one.
    updated_job: {
      happens,
      narrowed: () => ({ progress: "success" }),
      events: ({ state }) =>
        [...state.jobs]
          .filter(({ createdAt, updatedAt }: StoredJob) => updatedAt !== createdAt)
          .map(({ id, updatedAt }) => ({ name: change(id, updatedAt), at: updatedAt })),
      nameOf: ({ job_id, updated_at }) => change(job_id, Date.parse(String(updated_at))),
    },
    completed_job: inState("success"),
    failed_job: inState("failed"),
  },
});
