import { JOBS_PER_PAGE } from "@integrations/clients/hellotracks";
import { defineTrigger } from "zapier-platform-core";
import { jobSample, toJob } from "../resources/job.ts";
import { hellotracks } from "../vendor.ts";

/** GET /jobs?limit=100&skip=…: the choices for fields that take a job. */
export default defineTrigger({
  key: "job_list",
  noun: "Job",
  display: { label: "List of Jobs", description: "Triggers when a list of jobs is needed.", hidden: true },
  operation: {
    type: "polling",
    canPaginate: true,
    perform: hellotracks.dropdown([], async ({ client, page }) => {
      const jobs = await client.jobs.list({ limit: JOBS_PER_PAGE, skip: page * JOBS_PER_PAGE || undefined });
      return jobs.rows.map((job) => ({ ...toJob(job), title: job.title || `Untitled job ${job.id}` }));
    }),
    sample: jobSample,
  },
});
