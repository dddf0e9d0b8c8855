import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { jobOutputFields, jobSample } from "../resources/job.ts";
import { assigneeFilter, jobsInState } from "../resources/jobEvents.ts";
import { hellotracks } from "../vendor.ts";

const inputFields = defineInputFields([assigneeFilter]);

/** GET /jobs?updatedSince=…&includeArchived=true&limit=100&progress=failed: once for each job, even if it changes later. */
export default defineTrigger({
  key: "failed_job",
  noun: "Job",
  display: { label: "Failed Job", description: "Triggers when a job is marked as failed." },
  operation: {
    type: "polling",
    inputFields,
    perform: hellotracks.pollEvents(inputFields, ({ client, input }) => jobsInState(client, "failed", input)),
    outputFields: jobOutputFields,
    sample: { ...jobSample, progress: "failed" },
  },
});
