import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { projectSample, toProject } from "../resources/project.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput]);

/** GET /organizations/{id}/projects: the active ones, the choices for fields that take a project. */
export default defineTrigger({
  key: "project_list",
  noun: "Project",
  display: {
    label: "List of Projects",
    description: "Triggers when a list of projects is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.dropdown(inputFields, async ({ client, input }) => {
      const projects = await client.projects.listActive(await organizationOf(client, input));
      return projects.map((row) => ({ ...toProject(row), name: row.name || `Project ${row.id}` }));
    }),
    sample: projectSample,
  },
});
