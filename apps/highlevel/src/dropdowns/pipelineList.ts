import { defineTrigger } from "zapier-platform-core";
import { toChoice } from "../resources/choices.ts";
import { opportunitySample } from "../resources/opportunity.ts";
import { highlevel } from "../vendor.ts";

/** GET /opportunities/pipelines?locationId=…: the choices for fields that take a pipeline. */
export default defineTrigger({
  key: "pipeline_list",
  noun: "Pipeline",
  display: {
    label: "List of Pipelines",
    description: "Triggers when a list of pipelines is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    perform: highlevel.dropdown([], async ({ client, page }) =>
      page === 0 ? (await client.opportunities.pipelines()).map(toChoice) : [],
    ),
    sample: { id: opportunitySample.pipeline_id ?? "", name: "Sales" },
  },
});
