import { type HubstaffTaskQuery, isDeleted } from "@integrations/clients/hubstaff";
import { InputError, kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch, type InferInputData } from "zapier-platform-core";
import { metadataQueryInputs, toMetadataQuery } from "../resources/metadata.ts";
import { organizationInput, scopeOf } from "../resources/organization.ts";
import { projectFilter } from "../resources/project.ts";
import { taskOutputFields, taskSample, toTask } from "../resources/task.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "summary",
    label: "Summary",
    type: "string",
    meta: kind("name"),
    helpText: "Enter the full summary. Not case-sensitive.",
  },
  ...metadataQueryInputs,
  projectFilter,
  {
    key: "id",
    label: "Task ID",
    type: "string",
    meta: kind("id"),
    helpText: "The task's ID in Hubstaff. If you fill this in, the other fields are ignored.",
  },
  organizationInput,
]);

/**
 * GET /tasks/{id}, or GET /organizations/{id}/tasks, or GET /projects/{id}/tasks page by page: Hubstaff has no search for
 * tasks.
 */
export default defineSearch({
  key: "find_task",
  noun: "Task",
  display: {
    label: "Find Task",
    description: "Finds a task by summary, metadata, or ID. If you fill in several fields, all must match.",
  },
  operation: {
    inputFields,
    perform: hubstaff.search(inputFields, async ({ client, input }) => {
      if (input.id) return [await client.tasks.get(input.id)].filter((task) => !isDeleted(task)).map(toTask);
      const query = toTaskQuery(input);
      const tasks = await client.tasks.find(await scopeOf(client, input), query);
      return tasks.map(toTask);
    }),
    outputFields: taskOutputFields,
    sample: taskSample,
  },
});

const toTaskQuery = (input: InferInputData<typeof inputFields>): HubstaffTaskQuery => {
  const query = { summary: input.summary, metadata: toMetadataQuery(input) };
  if (query.summary === undefined && query.metadata === undefined) {
    throw new InputError("summary", "fill in one of them.", "Summary, Metadata Key, or Task ID");
  }
  return query;
};
