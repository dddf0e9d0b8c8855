import { InputError, kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { jobOutputFields, jobSample, toJob } from "../resources/job.ts";
import { hellotracks } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "external_id",
    label: "External ID",
    type: "string",
    meta: kind("key"),
    helpText: "The job's ID in the app it comes from. Also finds archived jobs.",
  },
  {
    key: "id",
    label: "Job ID",
    type: "string",
    meta: kind("id"),
    helpText: "The job's ID in Hellotracks. If you fill this in, External ID is ignored.",
  },
]);

/** GET /jobs/{id}, or GET /jobs?externalId=…&includeArchived=true&limit=1 (Hellotracks no-code API, "Connector Behavior"). */
export default defineSearch({
  key: "find_job",
  noun: "Job",
  display: { label: "Find Job", description: "Finds a job by external ID or job ID." },
  operation: {
    inputFields,
    perform: hellotracks.search(inputFields, async ({ client, input }) => {
      if (input.id) return [toJob(await client.jobs.get(input.id))];
      if (!input.external_id)
        throw new InputError("external_id", "fill in one of them.", "External ID or Job ID");
      const job = await client.jobs.findByExternalId(input.external_id);
      return job ? [toJob(job)] : [];
    }),
    outputFields: jobOutputFields,
    sample: jobSample,
  },
});
