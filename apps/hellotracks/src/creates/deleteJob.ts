import { defineCreate, defineInputFields } from "zapier-platform-core";
import { jobInput, jobSample } from "../resources/job.ts";
import { hellotracks } from "../vendor.ts";

const inputFields = defineInputFields([jobInput]);

/** DELETE /jobs/{id} (Hellotracks no-code API, "Delete a job"). */
export default defineCreate({
  key: "delete_job",
  noun: "Job",
  display: {
    label: "Delete Job",
    description: "Deletes a job for good. Archive it instead to be able to recover it.",
  },
  operation: {
    inputFields,
    perform: hellotracks.create(inputFields, async ({ client, input }) => {
      await client.jobs.remove(input.id);
      return { id: input.id, deleted: true };
    }),
    outputFields: [
      { key: "id", label: "Job ID", type: "string", primary: true },
      { key: "deleted", label: "Deleted", type: "boolean" },
    ],
    sample: { id: jobSample.id, deleted: true },
  },
});
