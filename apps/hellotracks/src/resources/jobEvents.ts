import type { Hellotracks, HellotracksJob, HellotracksJobQuery } from "@integrations/clients/hellotracks";
import type { EventSource } from "@integrations/zapier-kit";
import { defineInputField } from "zapier-platform-core";
import { toJob } from "./job.ts";
import { assigneeInput } from "./member.ts";

/** The inputs that narrow a job trigger to some jobs. */
export const progressFilter = defineInputField({
  key: "progress",
  label: "Progress",
  type: "string",
  choices: { scheduled: "Scheduled", success: "Completed", failed: "Failed" },
  helpText: "Only jobs with this progress. Leave blank for all.",
});
export const assigneeFilter = defineInputField({
  ...assigneeInput,
  helpText: "Only jobs assigned to this member. Leave blank for all.",
});

/** A job in one state: what changes it changes `updatedAt`. */
const version = (job: HellotracksJob): string => `${job.id}-${job.updatedAt}`;

const read =
  (client: Hellotracks, since: "createdSince" | "updatedSince", filters: HellotracksJobQuery) =>
  (page: { since: number | undefined; skip: number; limit: number }) =>
    client.jobs.list({
      [since]: page.since,
      includeArchived: true,
      limit: page.limit,
      skip: page.skip || undefined,
      ...filters,
    });

type JobFilters = { progress?: string | undefined; assignee_username?: string | undefined };

const toQuery = ({ progress, assignee_username }: JobFilters): HellotracksJobQuery => ({
  progress,
  assigneeUsername: assignee_username,
});

/** Each job once, when it was created. */
export const createdJobs = (client: Hellotracks, filters: JobFilters) =>
  ({
    read: read(client, "createdSince", toQuery(filters)),
    at: (job) => job.createdAt,
    version,
    item: toJob,
  }) satisfies EventSource<HellotracksJob, { id: string }>;

/** Each change of a job; its creation is not one. */
export const updatedJobs = (client: Hellotracks, filters: JobFilters) =>
  ({
    read: read(client, "updatedSince", toQuery(filters)),
    at: (job) => job.updatedAt,
    version,
    isEvent: (job) => job.updatedAt !== job.createdAt,
    item: (job) => ({ ...toJob(job), id: version(job), job_id: job.id }),
  }) satisfies EventSource<HellotracksJob, { id: string }>;

/** Each job once, when it is first seen with this progress: the vendor gives no time for that. */
export const jobsInState = (client: Hellotracks, progress: string, filters: JobFilters) =>
  ({
    read: read(client, "updatedSince", toQuery({ ...filters, progress })),
    at: (job) => job.updatedAt,
    version,
    isEvent: (job) => job.progress === progress,
    item: toJob,
    isState: true,
  }) satisfies EventSource<HellotracksJob, { id: string }>;
