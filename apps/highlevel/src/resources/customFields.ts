import type { Highlevel, HighlevelCustomField, HighlevelCustomValue } from "@integrations/clients/highlevel";
import { customFieldKey, toTags } from "@integrations/highlevel";
import { type Context, dateOnly, InputError, internationalPhone } from "@integrations/zapier-kit";
import type { OutputFields, PlainInputField } from "zapier-platform-core";
import { highlevel } from "../vendor.ts";

/** How one type of custom field is asked for, and how its value goes out. */
interface Kind {
  input: Pick<PlainInputField, "type" | "list" | "helpText">;
  /** @throws {InputError} */
  write(
    field: HighlevelCustomField,
    value: unknown,
    timezone: string | null,
  ): HighlevelCustomValue["field_value"];
}

const inputErrorOf = ({ id }: HighlevelCustomField, problem: string): InputError =>
  new InputError(customFieldKey(id), problem);

const text = (input: Kind["input"]): Kind => ({ input, write: (_field, value) => String(value) });

const number: Kind = {
  input: { type: "number" },
  write: (field, value) => {
    const parsed = Number(String(value).trim());
    if (Number.isFinite(parsed)) return parsed;
    throw inputErrorOf(field, `enter a number, not "${value}".`);
  },
};

const date: Kind = {
  input: { type: "datetime", helpText: "A day. A time of day is ignored." },
  write: ({ id }, value, timezone) => dateOnly(customFieldKey(id), value, timezone) ?? "",
};

const checkOption = (field: HighlevelCustomField, option: string): string => {
  const options = field.picklistOptions ?? [];
  if (options.length === 0 || options.includes(option)) return option;
  throw inputErrorOf(field, `choose one of ${options.join(", ")}, not "${option}".`);
};

const option: Kind = {
  input: { type: "string" },
  write: (field, value) => checkOption(field, String(value)),
};

const options: Kind = {
  input: { type: "string", list: true },
  write: (field, value) => toTags(value).map((one) => checkOption(field, one)),
};

const phone: Kind = {
  input: { type: "string", helpText: "With the country code, such as +1 202 555 0143." },
  write: ({ id }, value) => internationalPhone(customFieldKey(id), value) ?? "",
};

/** The types that a Zap can fill in; files, signatures and lists of text boxes are none of them. */
const kinds: Record<string, Kind> = {
  TEXT: text({ type: "string" }),
  LARGE_TEXT: text({ type: "text" }),
  NUMERICAL: number,
  MONETORY: number,
  DATE: date,
  SINGLE_OPTIONS: option,
  RADIO: option,
  MULTIPLE_OPTIONS: options,
  CHECKBOX: options,
  PHONE: phone,
};

/** The custom fields of contacts as inputs, in the order in which HighLevel has them. */
export const customFieldInputs = highlevel.dynamicFields([], async ({ client }) => {
  const fields = await client.settings.customFields();
  return fields.flatMap((field): PlainInputField[] => {
    const kind = kinds[field.dataType];
    if (!kind) return [];
    const choices = field.picklistOptions?.length ? { choices: field.picklistOptions } : {};
    return [{ key: customFieldKey(field.id), label: field.name, ...kind.input, ...choices }];
  });
});

/** The custom fields of contacts as outputs. */
export const customFieldOutputs = highlevel.dynamicFields([], async ({ client }) => {
  const fields = await client.settings.customFields();
  return fields.map(({ id, name }): OutputFields[number] => ({ key: customFieldKey(id), label: name }));
});

/**
 * What goes out for the custom fields that were filled in: undefined when none was, without a request then.
 *
 * @throws {InputError}
 */
export const toCustomFields = async ({
  client,
  dynamic,
  meta,
}: Pick<Context<Highlevel, unknown>, "client" | "dynamic" | "meta">): Promise<
  HighlevelCustomValue[] | undefined
> => {
  if (Object.keys(dynamic).length === 0) return undefined;
  const fields = await client.settings.customFields();
  return fields.flatMap((field): HighlevelCustomValue[] => {
    const value = dynamic[customFieldKey(field.id)];
    const kind = kinds[field.dataType];
    if (value === undefined || !kind) return [];
    return [{ id: field.id, field_value: write(kind, field, value, meta.timezone) }];
  });
};

/** No static field has the label of a custom field: an error carries it along. */
const write: (kind: Kind, ...args: Parameters<Kind["write"]>) => ReturnType<Kind["write"]> = (
  kind,
  field,
  value,
  timezone,
) => {
  try {
    return kind.write(field, value, timezone);
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.field, error.message, field.name) : error;
  }
};
