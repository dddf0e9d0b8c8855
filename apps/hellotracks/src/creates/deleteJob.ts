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
    description: "Permanently deletes a job. To be able to restore it, archive it instead.",
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
