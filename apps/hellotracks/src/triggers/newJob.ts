import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { jobOutputFields, jobSample } from "../resources/job.ts";
import { assigneeFilter, createdJobs, progressFilter } from "../resources/jobEvents.ts";
import { hellotracks } from "../vendor.ts";

const inputFields = defineInputFields([progressFilter, assigneeFilter]);

/** GET /jobs?createdSince=…&includeArchived=true&limit=100 (Hellotracks no-code API, "Watch or list jobs"). */
export default defineTrigger({
  key: "new_job",
  noun: "Job",
  display: { label: "New Job", description: "Triggers when a new job is created." },
  operation: {
    type: "polling",
    inputFields,
    perform: hellotracks.pollEvents(inputFields, ({ client, input }) => createdJobs(client, input)),
    outputFields: jobOutputFields,
    sample: jobSample,
  },
});
