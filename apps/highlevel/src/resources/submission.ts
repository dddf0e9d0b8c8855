import type { HighlevelSubmission } from "@integrations/clients/highlevel";
import { contactSample, customFieldKey, customValues } from "@integrations/highlevel";
import { isBlank } from "@integrations/zapier-kit";
import { defineInputField, type OutputFields } from "zapier-platform-core";
import { customFieldOutputs } from "./customFields.ts";

export const formInput = defineInputField({
  key: "form_id",
  label: "Form",
  type: "string",
  dynamic: "form_list.id.name",
  helpText: "Only submissions of this form. Leave blank for all.",
});

export const surveyInput = defineInputField({
  key: "survey_id",
  label: "Survey",
  type: "string",
  dynamic: "survey_list.id.name",
  helpText: "Only submissions of this survey. Leave blank for all.",
});

/** Keys among the answers that are not answers. */
const NO_ANSWERS = new Set(["eventData", "fieldsOriSequance"]);

/**
 * A submission as a Zap sees it. Each answer has a key of its own, labeled like its field, and all answers are also
 * line items with the label and ID of their field.
 *
 * @param labels - The labels of custom fields by their IDs, which may be any text.
 */
export const toSubmission = (submission: HighlevelSubmission, labels: ReadonlyMap<string, string>) => {
  const answers = Object.entries(submission.others)
    .filter(([id, value]) => !NO_ANSWERS.has(id) && !isBlank(value))
    .map(([id, value]) => ({ id, value }));
  const values = customValues(answers);
  return {
    id: submission.id,
    questionnaire_id: submission.questionnaireId,
    contact_id: submission.contactId,
    name: submission.name,
    email: submission.email,
    created_at: submission.createdAt,
    answers: answers.map(({ id }) => ({
      field_id: id,
      label: labels.get(id) ?? inWords(id),
      value: asText(values[customFieldKey(id)]),
    })),
    ...values,
  };
};

/** `full_name` is a field of every form. The API does not give the label that a form has for it. */
const inWords = (id: string): string => {
  const words = id.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A line item holds text: options are joined, anything else is JSON. */
const asText = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(asText).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

export const submissionOutputFields = (questionnaire: "Form" | "Survey") => [
  { key: "id", label: "Submission ID", type: "string" as const, primary: true },
  { key: "questionnaire_id", label: `${questionnaire} ID`, type: "string" as const },
  { key: "contact_id", label: "Contact ID", type: "string" as const },
  { key: "name", label: "Name", type: "string" as const },
  { key: "email", label: "Email", type: "string" as const },
  { key: "created_at", label: "Created At", type: "datetime" as const },
  {
    key: "answers",
    label: "Answers",
    children: [
      { key: "field_id", label: "Field ID", type: "string" },
      { key: "label", label: "Label", type: "string" },
      { key: "value", label: "Value", type: "string" },
    ],
  } satisfies OutputFields[number],
  customFieldOutputs,
];

export const submissionSample: ReturnType<typeof toSubmission> = {
  id: "38303ec7-629a-49e2-888a-cf8bf0b1f97e",
  questionnaire_id: "YSWdvS4Is98wtIDGnpmI",
  contact_id: contactSample.id,
  name: contactSample.name,
  email: contactSample.email,
  created_at: "2026-03-24T08:15:30.000Z",
  answers: [{ field_id: "phone", label: "Phone", value: contactSample.phone ?? "" }],
};
