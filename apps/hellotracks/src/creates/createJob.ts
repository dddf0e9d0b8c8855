import { defineCreate, defineInputFields } from "zapier-platform-core";
import { jobOutputFields, jobSample, toJob } from "../resources/job.ts";
import {
  externalIdInput,
  jobFieldInputs,
  jobGroups,
  titleInput,
  toJobFields,
} from "../resources/jobFields.ts";
import { hellotracks } from "../vendor.ts";

const inputFields = defineInputFields([
  { ...titleInput, required: true },
  externalIdInput,
  ...jobFieldInputs,
]);

/** POST /jobs (Hellotracks no-code API, "Create a job"). */
export default defineCreate({
  key: "create_job",
  noun: "Job",
  display: { label: "Create Job", description: "Creates a new job." },
  operation: {
    inputFields,
    inputFieldGroups: jobGroups,
    perform: hellotracks.create(inputFields, async ({ client, input }) =>
      toJob(await client.jobs.create(toJobFields(input))),
    ),
    outputFields: jobOutputFields,
    sample: jobSample,
  },
});
