import type { HighlevelCustomField, HighlevelCustomValue } from "@integrations/clients/highlevel";
import { customFieldKey } from "@integrations/highlevel";
import { InputError, internationalPhone, kind, readInput } from "@integrations/zapier-kit";
import type { PlainInputField } from "zapier-platform-core";
import { customFieldGroup } from "./inputGroups.ts";

type FieldValue = HighlevelCustomValue["field_value"];

const option = { type: "string", meta: kind("option") } as const;

/** The types that a Zap can fill in, as inputs. Files, signatures and lists of text boxes are not among them. */
const inputs: Record<string, Omit<PlainInputField, "key" | "label">> = {
  TEXT: { type: "string" },
  LARGE_TEXT: { type: "text" },
  NUMERICAL: { type: "number" },
  MONETORY: { type: "number" },
  DATE: {
    type: "datetime",
    meta: kind("day"),
    helpText: "A date. A date with a time becomes the day in your Zap's time zone.",
  },
  SINGLE_OPTIONS: option,
  RADIO: option,
  MULTIPLE_OPTIONS: { ...option, list: true },
  CHECKBOX: { ...option, list: true },
  PHONE: {
    type: "string",
    meta: kind("phone"),
    helpText: "Include the country code, such as +1 202 555 0187.",
  },
};

/** The input for a custom field; undefined if a Zap can't fill it in. */
export const inputOf = (field: HighlevelCustomField): PlainInputField | undefined => {
  const input = inputs[field.dataType ?? ""];
  if (!input) return undefined;
  const named = {
    key: customFieldKey(field.id),
    label: labelOf(field),
    ...input,
    group: customFieldGroup.key,
  };
  if (field.picklistOptions.length === 0) return named;
  const meta = kind("option", { closed: !field.isAllowedCustomOption });
  return { ...named, meta, choices: field.picklistOptions };
};

/** The label of a custom field. */
export const labelOf = ({ id, name }: HighlevelCustomField): string => name ?? id;

/** Adds the custom field's label to an error, because no static field has it. */
export const writeCustomField = async (
  field: HighlevelCustomField,
  value: unknown,
  timezone: string | null,
): Promise<FieldValue> => {
  const key = customFieldKey(field.id);
  try {
    const input = inputOf(field);
    if (!input)
      throw new InputError(key, "a Zap cannot fill in a custom field of this type. Leave it blank.");
    const read = await readInput(input, value, timezone);
    return (field.dataType === "PHONE" ? await internationalPhone(key, read) : read) as FieldValue;
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.field, error.message, labelOf(field)) : error;
  }
};
