import { InputError } from "@integrations/zapier-kit";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { jobInput, jobOutputFields, jobSample, toJob } from "../resources/job.ts";
import {
  externalIdInput,
  jobFieldInputs,
  jobGroups,
  titleInput,
  toJobFields,
} from "../resources/jobFields.ts";
import { hellotracks } from "../vendor.ts";

const inputFields = defineInputFields([
  jobInput,
  titleInput,
  {
    ...externalIdInput,
    helpText: "A new ID for this job in the app it comes from. It must be unique.",
  },
  ...jobFieldInputs,
]);

/**
 * PATCH /jobs with only what differs, after GET /jobs/{id} (Hellotracks no-code API, "Update a job", "Get a job"). No answer
 * shows notes, priority, times and place, so these are always sent.
 */
export default defineCreate({
  key: "update_job",
  noun: "Job",
  display: { label: "Update Job", description: "Updates a job. Fields you leave blank don't change." },
  operation: {
    inputFields,
    inputFieldGroups: jobGroups,
    perform: hellotracks.create(inputFields, async ({ client, input }) => {
      const changes = toJobFields(input);
      if (Object.keys(changes).length === 0) {
        throw new InputError("id", "nothing to change. Fill in at least one of the other fields.");
      }
      return toJob(await client.jobs.update(await client.jobs.get(input.id), changes));
    }),
    outputFields: jobOutputFields,
    sample: jobSample,
  },
});
