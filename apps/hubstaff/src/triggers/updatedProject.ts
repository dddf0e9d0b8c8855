import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { changeOutputFields, toChange } from "../resources/changeEvent.ts";
import { updated } from "../resources/events.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { projectOutputFields, projectSample, toProject } from "../resources/project.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput]);

/**
 * GET /organizations/{id}/projects?status=all&page_limit=500: each change is an event of its own, so `id` names the change
 * and `project_id` the project.
 */
export default defineTrigger({
  key: "updated_project",
  noun: "Project",
  display: { label: "Updated Project", description: "Triggers when a project is updated or archived." },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input }) =>
      updated(
        async () => client.projects.pages(await organizationOf(client, input)),
        (project) => toChange(toProject(project), "project_id", project.updated_at),
      ),
    ),
    outputFields: changeOutputFields("project_id", "Project ID", projectOutputFields),
    sample: toChange(projectSample, "project_id", projectSample.updated_at),
  },
});
