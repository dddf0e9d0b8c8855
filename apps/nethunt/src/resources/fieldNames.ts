import { InputError, isBlank } from "@integrations/zapier-kit";
import { defineInputField } from "zapier-platform-core";

/** The input that limits a trigger to changes of some fields. */
export const watchedFieldsInput = defineInputField({
  key: "field_names",
  label: "Fields",
  type: "string",
  list: true,
  dynamic: "folder_field.id.name",
  helpText: "Only changes to these fields. Leave blank for all.",
});

/**
 * The values of a list input, without blanks. A mapped value may be a single value.
 *
 * @param field - Named in the error if one is an object.
 * @param label - For a dynamic field.
 * @throws {InputError}
 */
export const listOf = (field: string, value: unknown, label?: string): (string | number | boolean)[] =>
  [value].flat(Number.POSITIVE_INFINITY).flatMap((one) => {
    if (isBlank(one)) return [];
    if (typeof one === "string" || typeof one === "number" || typeof one === "boolean") return [one];
    throw new InputError(field, "map single values here, not line items.", label);
  });

/** The field names in an input; undefined if there are none. */
export const fieldNames = (field: string, value: unknown): string[] | undefined => {
  const names = listOf(field, value).map(String);
  return names.length > 0 ? names : undefined;
};
