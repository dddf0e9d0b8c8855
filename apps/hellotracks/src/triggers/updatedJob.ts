import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { jobOutputFields, jobSample } from "../resources/job.ts";
import { assigneeFilter, progressFilter, updatedJobs } from "../resources/jobEvents.ts";
import { hellotracks } from "../vendor.ts";

const inputFields = defineInputFields([progressFilter, assigneeFilter]);

/**
 * GET /jobs?updatedSince=…&includeArchived=true&limit=100: each change is an event of its own, so `id` identifies the
 * change and `job_id` the job.
 */
export default defineTrigger({
  key: "updated_job",
  noun: "Job",
  display: { label: "Updated Job", description: "Triggers when a job is updated." },
  operation: {
    type: "polling",
    inputFields,
    perform: hellotracks.pollEvents(inputFields, ({ client, input }) => updatedJobs(client, input)),
    outputFields: [
      { key: "id", label: "Change ID", type: "string", primary: true },
      { key: "job_id", label: "Job ID", type: "string" },
      ...jobOutputFields.slice(1),
    ],
    sample: { ...jobSample, id: `${jobSample.id}-1774342931000`, job_id: jobSample.id },
  },
});
