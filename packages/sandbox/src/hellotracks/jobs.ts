import type { Clock } from "../clock.ts";
import type { JobFields } from "./jobFields.ts";

/** A job as Hellotracks stores it: what was sent, and what the server adds. Times are Unix milliseconds. */
export interface StoredJob extends JobFields {
  readonly id: string;
  title: string;
  /** scheduled, success or failed; the document leaves the list open. */
  progress: string;
  readonly createdAt: number;
  updatedAt: number;
  archived: boolean;
}

/** What a job can be created with, by the API or by somebody at Hellotracks. */
export type NewJob = JobFields & { title: string; progress?: string };

/** What can be changed of a job. A key that is not to change is left out. */
export type JobChanges = JobFields & { progress?: string; archived?: boolean };

export type JobOrder = "newest" | "oldest";

export interface JobPage {
  matches: (job: StoredJob) => boolean;
  first: JobOrder;
  skip: number;
  limit: number;
}

/** All jobs of the company, kept in the order of their creation so that no list has to be sorted. */
export class Jobs {
  readonly #clock: Clock;
  /** Oldest first; jobs of one millisecond in the order in which they came in. */
  readonly #byAge: StoredJob[] = [];
  readonly #byId = new Map<string, StoredJob>();
  readonly #byExternalId = new Map<string, StoredJob>();
  #lastId = 1_000_000;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get size(): number {
    return this.#byAge.length;
  }

  /** Oldest first. */
  [Symbol.iterator](): Iterator<StoredJob> {
    return this.#byAge.values();
  }

  get(id: string): StoredJob | undefined {
    return this.#byId.get(id);
  }

  getByExternalId(externalId: string): StoredJob | undefined {
    return this.#byExternalId.get(externalId);
  }

  /** @param createdAt in the past, for a job that has been there for a while */
  create({ progress = "scheduled", ...fields }: NewJob, createdAt: number = this.#clock.now()): StoredJob {
    this.#lastId += 1;
    const job: StoredJob = {
      ...fields,
      id: `j${this.#lastId}`,
      progress,
      createdAt,
      updatedAt: createdAt,
      archived: false,
    };
    this.#byAge.splice(this.#firstAfter(createdAt), 0, job);
    this.#byId.set(job.id, job);
    if (job.externalId !== undefined) this.#byExternalId.set(job.externalId, job);
    return job;
  }

  /** Changes what is named and leaves the rest, also within `contact` and `timeWindow`. */
  change(job: StoredJob, { contact, timeWindow, ...plain }: JobChanges): void {
    if (plain.externalId !== undefined) {
      if (job.externalId !== undefined) this.#byExternalId.delete(job.externalId);
      this.#byExternalId.set(plain.externalId, job);
    }
    Object.assign(job, plain, { updatedAt: this.#clock.now() });
    if (contact) job.contact = { ...job.contact, ...contact };
    if (timeWindow) job.timeWindow = { ...job.timeWindow, ...timeWindow };
  }

  remove(job: StoredJob): void {
    this.#byAge.splice(this.#byAge.indexOf(job), 1);
    this.#byId.delete(job.id);
    if (job.externalId !== undefined) this.#byExternalId.delete(job.externalId);
  }

  page({ matches, first, skip, limit }: JobPage): StoredJob[] {
    const found: StoredJob[] = [];
    let toSkip = skip;
    for (let step = 0; step < this.#byAge.length && found.length < limit; step += 1) {
      const job = this.#byAge.at(first === "newest" ? -1 - step : step);
      if (job === undefined || !matches(job)) continue;
      if (toSkip > 0) toSkip -= 1;
      else found.push(job);
    }
    return found;
  }

  /** Where a job of this moment goes: behind all that are as old or older. */
  #firstAfter(createdAt: number): number {
    let [low, high] = [0, this.#byAge.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#byAge[middle]?.createdAt ?? 0) <= createdAt) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
