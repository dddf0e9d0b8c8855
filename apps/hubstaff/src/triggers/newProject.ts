import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { created } from "../resources/events.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { projectOutputFields, projectSample, toProject } from "../resources/project.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput]);

/** GET /organizations/{id}/projects?status=all&page_limit=500&page_start_id=… (Hubstaff API v2, "List organization projects"). */
export default defineTrigger({
  key: "new_project",
  noun: "Project",
  display: { label: "New Project", description: "Triggers when a new project is created." },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input, cache }) =>
      created(cache, async () => client.projects.pages(await organizationOf(client, input)), toProject),
    ),
    outputFields: projectOutputFields,
    sample: projectSample,
  },
});
