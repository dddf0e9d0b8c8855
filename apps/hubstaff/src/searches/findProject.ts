import { isDeleted } from "@integrations/clients/hubstaff";
import { InputError, kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { projectOutputFields, projectSample, toProject } from "../resources/project.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "name",
    label: "Name",
    type: "string",
    meta: kind("name"),
    helpText: "Enter the full name. Not case-sensitive.",
  },
  {
    key: "id",
    label: "Project ID",
    type: "string",
    meta: kind("id"),
    helpText: "The project's ID in Hubstaff. If you fill this in, the other fields are ignored.",
  },
  organizationInput,
]);

/** GET /projects/{id}, or GET /organizations/{id}/projects?status=all page by page: Hubstaff has no search for projects. */
export default defineSearch({
  key: "find_project",
  noun: "Project",
  display: { label: "Find Project", description: "Finds a project by name or ID." },
  operation: {
    inputFields,
    perform: hubstaff.search(inputFields, async ({ client, input }) => {
      if (input.id) {
        return [await client.projects.get(input.id)].filter((row) => !isDeleted(row)).map(toProject);
      }
      if (!input.name) throw new InputError("name", "fill in one of them.", "Name or Project ID");
      const projects = await client.projects.find(await organizationOf(client, input), input.name);
      return projects.map(toProject);
    }),
    outputFields: projectOutputFields,
    sample: projectSample,
  },
});
