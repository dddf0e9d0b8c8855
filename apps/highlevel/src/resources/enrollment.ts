import { contactSample } from "@integrations/highlevel";
import { defineInputField, type OutputFields } from "zapier-platform-core";

interface Program<Key extends string> {
  key: Key;
  label: string;
  /** Which ones the list offers. */
  choose: string;
  sampleId: string;
}

/** What runs for its contacts: a workflow, or a campaign. Contacts are added to it and removed. */
const program = <const Key extends string>({ key, label, choose, sampleId }: Program<Key>) => ({
  /** The input that names one of the sub-account. */
  input: defineInputField({
    key: `${key}_id`,
    label,
    type: "string",
    required: true,
    dynamic: `${key}_list.id.name`,
    helpText: `Choose a ${choose}, or map the ${key} ID from an earlier step.`,
  }),
  /** Of a contact that was added, or removed. */
  outputFields: [
    { key: "id", label: "Contact ID", type: "string", primary: true },
    { key: `${key}_id`, label: `${label} ID`, type: "string" },
    { key: `in_${key}`, label: `In ${label}`, type: "boolean" },
  ] satisfies OutputFields,
  sample: { id: contactSample.id, [`${key}_id`]: sampleId, [`in_${key}`]: true },
});

export const workflow = program({
  key: "workflow",
  label: "Workflow",
  choose: "workflow",
  sampleId: "78559bb3-b920-461e-b010-7b2a2816d2a9",
});

export const campaign = program({
  key: "campaign",
  label: "Campaign",
  choose: "published campaign",
  sampleId: "mIVALPYuTD7YjUHnFEx4",
});
