import { defineCreate, defineInputFields } from "zapier-platform-core";
import { metadataInput } from "../resources/metadata.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { projectOutputFields, projectSample, toProject } from "../resources/project.ts";
import { projectFieldInputs, projectNameInput, toProjectFields } from "../resources/projectFields.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([
  { ...projectNameInput, required: true },
  organizationInput,
  ...projectFieldInputs,
  metadataInput,
]);

/** POST /organizations/{id}/projects (Hubstaff API v2, "Create project"). */
export default defineCreate({
  key: "create_project",
  noun: "Project",
  display: { label: "Create Project", description: "Creates a new project." },
  operation: {
    inputFields,
    perform: hubstaff.create(inputFields, async ({ client, input }) => {
      const fields = toProjectFields(input);
      return toProject(await client.projects.create(await organizationOf(client, input), fields));
    }),
    outputFields: projectOutputFields,
    sample: projectSample,
  },
});
