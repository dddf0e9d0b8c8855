import { defineCreate, defineInputFields } from "zapier-platform-core";
import { jobInput, jobOutputFields, jobSample, toJob } from "../resources/job.ts";
import { hellotracks } from "../vendor.ts";

const inputFields = defineInputFields([jobInput]);

/** POST /jobs/{id}/archive (Hellotracks no-code API, "Archive a job"). */
export default defineCreate({
  key: "archive_job",
  noun: "Job",
  display: { label: "Archive Job", description: "Archives a job. You can restore it in Hellotracks." },
  operation: {
    inputFields,
    perform: hellotracks.create(inputFields, async ({ client, input }) => ({
      ...toJob(await client.jobs.archive(input.id)),
      archived: true,
    })),
    outputFields: [...jobOutputFields, { key: "archived", label: "Archived", type: "boolean" }],
    sample: { ...jobSample, archived: true },
  },
});
