import { defineCreate, defineInputFields } from "zapier-platform-core";
import { statusInput, toChanges } from "../resources/changes.ts";
import { organizationInput } from "../resources/organization.ts";
import { projectInput, projectOutputFields, projectSample, toProject } from "../resources/project.ts";
import { projectFieldInputs, projectNameInput, toProjectFields } from "../resources/projectFields.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([
  projectInput,
  organizationInput,
  projectNameInput,
  statusInput,
  ...projectFieldInputs,
]);

/** PUT /projects/{id} with only what differs, after GET /projects/{id} (Hubstaff API v2, "Update project"). */
export default defineCreate({
  key: "update_project",
  noun: "Project",
  display: {
    label: "Update Project",
    description: "Updates a project. Fields you leave blank don't change.",
  },
  operation: {
    inputFields,
    perform: hubstaff.create(inputFields, async ({ client, input }) =>
      toProject(await client.projects.update(input.id, toChanges(toProjectFields(input)))),
    ),
    outputFields: projectOutputFields,
    sample: projectSample,
  },
});
