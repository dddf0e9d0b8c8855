import { contactSample } from "@integrations/highlevel";
import { defineInputField, type OutputFields } from "zapier-platform-core";

/** The input that names a workflow of the sub-account. */
export const workflowInput = defineInputField({
  key: "workflow_id",
  label: "Workflow",
  type: "string",
  required: true,
  dynamic: "workflow_list.id.name",
  helpText: "Choose a workflow, or map the workflow ID from an earlier step.",
});

/** A contact that was added to a workflow, or removed. */
export const enrollmentOutputFields = [
  { key: "id", label: "Contact ID", type: "string", primary: true },
  { key: "workflow_id", label: "Workflow ID", type: "string" },
  { key: "in_workflow", label: "In Workflow", type: "boolean" },
] satisfies OutputFields;

export const enrollmentSample = {
  id: contactSample.id,
  workflow_id: "78559bb3-b920-461e-b010-7b2a2816d2a9",
  in_workflow: true,
};
