import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { jobOutputFields, jobSample } from "../resources/job.ts";
import { assigneeFilter, jobsInState } from "../resources/jobEvents.ts";
import { hellotracks } from "../vendor.ts";

const inputFields = defineInputFields([assigneeFilter]);

/** GET /jobs?updatedSince=…&includeArchived=true&limit=100&progress=success: once for each job, even if it changes later. */
export default defineTrigger({
  key: "completed_job",
  noun: "Job",
  display: { label: "Completed Job", description: "Triggers when a job is completed." },
  operation: {
    type: "polling",
    inputFields,
    perform: hellotracks.pollEvents(inputFields, ({ client, input }) =>
      jobsInState(client, "success", input),
    ),
    outputFields: jobOutputFields,
    sample: { ...jobSample, progress: "success" },
  },
});
