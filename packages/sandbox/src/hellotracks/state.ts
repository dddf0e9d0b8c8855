import { randomBytes } from "node:crypto";
import { Clock } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import type { JobFields } from "./jobFields.ts";
import { type JobChanges, type JobOrder, Jobs, type NewJob, type StoredJob } from "./jobs.ts";
import { company, members, places, seedJobs } from "./seed.ts";

/** A member of the company (Hellotracks no-code API, "Members"). */
export interface Member {
  id: string;
  username: string;
  email: string;
  name: string;
}

/** One company's data at Hellotracks, open to tests; the rules for writing a job live here too. */
export class HellotracksState {
  readonly clock = new Clock();
  readonly company = structuredClone(company);
  readonly members: Member[] = structuredClone(members);
  readonly places = structuredClone(places);
  readonly jobs = new Jobs(this.clock);
  /** How lists of jobs are sorted by `createdAt`. The document does not say; newest first is our guess. */
  order: JobOrder = "newest";
  readonly apiKey = `ht_sandbox_${randomBytes(16).toString("hex")}`;
  keyRevoked = false;

  constructor() {
    seedJobs(this.jobs, this.clock.now());
  }

  /** @throws {Refusal} 404 */
  findJob(id: string): StoredJob {
    const job = this.jobs.get(id);
    if (job === undefined) throw new Refusal(404, "There is no job with this id");
    return job;
  }

  /** @throws {Refusal} 400 for an unknown member or place, a time window that ends too early, a taken externalId */
  createJob(fields: NewJob, createdAt?: number): StoredJob {
    this.#checkWrite(fields);
    return this.jobs.create(fields, createdAt);
  }

  /** @throws {Refusal} 400 as {@link createJob} does */
  changeJob(job: StoredJob, changes: JobChanges): void {
    this.#checkWrite(changes, job);
    this.jobs.change(job, changes);
  }

  /** What a schema cannot know: who and what exists, and how the fields fit those already stored. */
  #checkWrite({ externalId, assigneeUsername, placeId, timeWindow }: JobFields, job?: StoredJob): void {
    if (assigneeUsername !== undefined && this.memberNamed(assigneeUsername) === undefined) {
      throw new Refusal(400, "job.assigneeUsername is not the username of a member");
    }
    if (placeId !== undefined && !this.places.some(({ id }) => id === placeId)) {
      throw new Refusal(400, "job.placeId is not the id of a place");
    }
    const { start, end } = { ...job?.timeWindow, ...timeWindow };
    if (start !== undefined && end !== undefined && start >= end) {
      throw new Refusal(400, "job.timeWindow.start must be before job.timeWindow.end");
    }
    const holder = externalId === undefined ? undefined : this.jobs.getByExternalId(externalId);
    if (holder !== undefined && holder !== job)
      throw new Refusal(400, "job.externalId belongs to another job");
  }

  memberNamed(username: string): Member | undefined {
    return this.members.find((member) => member.username === username);
  }
}
