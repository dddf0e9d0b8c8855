import { type Hellotracks, type HellotracksJob, JOBS_PER_PAGE } from "@integrations/clients/hellotracks";
import type { Rows } from "@integrations/clients/http";
import { type EventPage, type EventSource, isChange } from "@integrations/zapier-kit";
import { defineInputField } from "zapier-platform-core";
import { toJob } from "./job.ts";

/** The inputs that limit a job trigger to some jobs. */
export const progressFilter = defineInputField({
  key: "progress",
  label: "Progress",
  type: "string",
  choices: { scheduled: "Scheduled", success: "Completed", failed: "Failed" },
  helpText: "Only jobs with this progress. Leave blank for all.",
});
/** Has no search, unlike the assignee input of a create: a trigger has no step before it. */
export const assigneeFilter = defineInputField({
  key: "assignee_username",
  label: "Assignee",
  type: "string",
  dynamic: "member_list.id.name",
  helpText: "Only jobs assigned to this member. Leave blank for all.",
});

interface JobFilters {
  progress?: string | undefined;
  assignee_username?: string | undefined;
}

/** GET /jobs, page by page. `state` is the progress that the trigger itself asks for. */
const jobs = (
  client: Hellotracks,
  since: "createdSince" | "updatedSince",
  filters: JobFilters,
  state?: string,
) => ({
  pageSize: JOBS_PER_PAGE,
  read: (page: EventPage): Promise<Rows<HellotracksJob>> => {
    const { progress, assignee_username }: JobFilters = page.isPopulatingDedupe ? {} : filters;
    return client.jobs.list({
      [since]: page.since,
      includeArchived: true,
      limit: page.limit,
      skip: page.skip || undefined,
      progress: state ?? progress,
      assigneeUsername: assignee_username,
    });
  },
});

/** A job in one state. Any change of it changes `updatedAt`. */
const version = (job: HellotracksJob): string => `${job.id}-${job.updatedAt}`;

/** Each job once, when it was created. */
export const createdJobs = (client: Hellotracks, filters: JobFilters) =>
  ({
    ...jobs(client, "createdSince", filters),
    at: ({ createdAt }) => createdAt ?? Number.NaN,
    version,
    item: toJob,
  }) satisfies EventSource<HellotracksJob, { id: string }>;

/** Each change of a job, except its creation. */
export const updatedJobs = (client: Hellotracks, filters: JobFilters) =>
  ({
    ...jobs(client, "updatedSince", filters),
    at: ({ updatedAt }) => updatedAt ?? Number.NaN,
    version,
    isEvent: ({ createdAt, updatedAt }) => isChange(createdAt, updatedAt),
    item: (job) => ({ ...toJob(job), id: version(job), job_id: job.id }),
  }) satisfies EventSource<HellotracksJob, { id: string }>;

/** Each job once, when it is first seen with this progress: the vendor doesn't say when that began. */
export const jobsInState = (client: Hellotracks, progress: string, filters: JobFilters) =>
  ({
    ...jobs(client, "updatedSince", filters, progress),
    at: ({ updatedAt }) => updatedAt ?? Number.NaN,
    version,
    isEvent: (job) => job.progress === progress,
    item: toJob,
    isState: true,
  }) satisfies EventSource<HellotracksJob, { id: string }>;
