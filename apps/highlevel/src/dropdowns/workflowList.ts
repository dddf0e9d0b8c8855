import { defineTrigger } from "zapier-platform-core";
import { toChoice } from "../resources/choices.ts";
import { highlevel } from "../vendor.ts";

/** GET /workflows/?locationId=…: the choices for fields that take a workflow. */
export default defineTrigger({
  key: "workflow_list",
  noun: "Workflow",
  display: {
    label: "List of Workflows",
    description: "Triggers when a list of workflows is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    perform: highlevel.dropdown([], async ({ client, page }) =>
      page === 0 ? (await client.settings.workflows()).map(toChoice) : [],
    ),
    sample: { id: "78559bb3-b920-461e-b010-7b2a2816d2a9", name: "Welcome" },
  },
});
