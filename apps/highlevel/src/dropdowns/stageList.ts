import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { toChoice } from "../resources/choices.ts";
import { opportunitySample } from "../resources/opportunity.ts";
import { pipelineInput } from "../resources/opportunityInputs.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([pipelineInput]);

/** GET /opportunities/pipelines?locationId=…: the stages of the pipeline chosen in the form, or of all pipelines. */
export default defineTrigger({
  key: "stage_list",
  noun: "Stage",
  display: {
    label: "List of Stages",
    description: "Triggers when a list of stages is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    inputFields,
    perform: highlevel.dropdown(inputFields, async ({ client, input: { pipeline_id }, page }) => {
      const pipelines = page === 0 ? await client.opportunities.pipelines() : [];
      const chosen = pipelines.filter(({ id }) => pipeline_id === undefined || id === pipeline_id);
      return chosen.flatMap((pipeline) =>
        pipeline.stages.map(toChoice).map(({ id, name }) => ({
          id,
          // Two pipelines may have stages with the same name.
          name: pipeline_id === undefined ? `${toChoice(pipeline).name}: ${name}` : name,
        })),
      );
    }),
    sample: { id: opportunitySample.pipeline_stage_id ?? "", name: "Proposal sent" },
  },
});
