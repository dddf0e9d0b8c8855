import type {
  Highlevel,
  HighlevelOpportunity,
  HighlevelOpportunityFields,
} from "@integrations/clients/highlevel";
import { type Context, kind, withoutBlanks } from "@integrations/zapier-kit";
import { defineInputField, defineInputFields, type InferInputData } from "zapier-platform-core";
import { contactInput } from "./contactInput.ts";
import { opportunityFieldInputs, toCustomFields } from "./customFields.ts";
import { assignedToInput } from "./user.ts";

/** The input for an existing opportunity. */
export const opportunityInput = defineInputField({
  key: "opportunity_id",
  label: "Opportunity",
  type: "string",
  required: true,
  dynamic: "opportunity_list.id.name",
  search: "find_opportunity.id",
  helpText: "Choose an opportunity, or map the opportunity ID from an earlier step.",
});

export const pipelineInput = defineInputField({
  key: "pipeline_id",
  label: "Pipeline",
  type: "string",
  dynamic: "pipeline_list.id.name",
  altersDynamicFields: true,
});

export const stageInput = defineInputField({
  key: "pipeline_stage_id",
  label: "Stage",
  type: "string",
  dynamic: "stage_list.id.name",
});

export const statusInput = defineInputField({
  key: "status",
  label: "Status",
  type: "string",
  choices: { open: "Open", won: "Won", lost: "Lost", abandoned: "Abandoned" },
});

/** The same for a trigger or a search, which would silently look for a status that does not exist. */
export const statusFilter = defineInputField({ ...statusInput, meta: kind("option", { closed: true }) });

export const nameInput = defineInputField({ key: "name", label: "Name", type: "string" });

export const opportunityFieldsInputs = defineInputFields([
  {
    key: "monetary_value",
    label: "Value",
    type: "number",
    meta: kind("number", { min: 0 }),
    helpText: "A number in the sub-account's currency, such as 2400 or 99.50.",
  },
  assignedToInput,
]);

interface Differences {
  /** The help text of the stage: what leaving it blank means. */
  stageHelp: string;
  status: { default?: string; helpText?: string };
}

/** The inputs of an opportunity that may be new. */
export const newOpportunityInputs = ({ stageHelp, status }: Differences) =>
  defineInputFields([
    contactInput,
    { ...nameInput, required: true },
    { ...pipelineInput, required: true },
    { ...stageInput, helpText: stageHelp },
    { ...statusInput, ...status },
    ...opportunityFieldsInputs,
    opportunityFieldInputs,
  ]);

/** Creates an opportunity for a contact in a pipeline. Its status is open by default. */
export const createOpportunity = (
  client: Highlevel,
  input: { contact_id: string; name: string; pipeline_id: string },
  fields: HighlevelOpportunityFields,
): Promise<HighlevelOpportunity> => {
  const { contact_id: contactId, name, pipeline_id: pipelineId } = input;
  const status = fields.status ?? "open";
  return client.opportunities.create({ ...fields, name, pipelineId, status, contactId });
};

type OpportunityInput = InferInputData<
  [
    typeof nameInput,
    typeof pipelineInput,
    typeof stageInput,
    typeof statusInput,
    ...typeof opportunityFieldsInputs,
  ]
>;

/**
 * The fields of an opportunity to send, including custom fields: only those filled in.
 *
 * @throws {InputError}
 */
export const toOpportunityFields = async (
  context: Pick<Context<Highlevel, OpportunityInput>, "client" | "input" | "dynamic" | "meta">,
): Promise<HighlevelOpportunityFields> => {
  const { input } = context;
  const customFields = await toCustomFields("opportunity", context);
  return withoutBlanks({
    name: input.name,
    pipelineId: input.pipeline_id,
    pipelineStageId: input.pipeline_stage_id,
    status: input.status,
    monetaryValue: input.monetary_value,
    assignedTo: input.assigned_to,
    // Numbers are sent as text for opportunities (HighLevel API 2.0, "Create Opportunity").
    customFields: customFields?.map(({ id, field_value }) => ({
      id,
      field_value: typeof field_value === "number" ? String(field_value) : field_value,
    })),
  });
};
