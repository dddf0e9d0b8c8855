import type { HighlevelCustomField, HighlevelCustomValue } from "@integrations/clients/highlevel";
import { customFieldKey, toTags } from "@integrations/highlevel";
import { asText, dateOnly, InputError, internationalPhone } from "@integrations/zapier-kit";
import type { PlainInputField } from "zapier-platform-core";

type FieldValue = HighlevelCustomValue["field_value"];

/** How one type of custom field is asked for, and how its value goes out. */
interface Kind {
  input: Pick<PlainInputField, "type" | "list" | "helpText">;
  /** @throws {InputError} */
  write(
    field: HighlevelCustomField,
    value: unknown,
    timezone: string | null,
  ): FieldValue | Promise<FieldValue>;
}

const inputErrorOf = ({ id }: HighlevelCustomField, problem: string): InputError =>
  new InputError(customFieldKey(id), problem);

/** A value that was mapped may be a list or an object, which no field of one value takes. @throws {InputError} */
const one = ({ id }: HighlevelCustomField, value: unknown): string => asText(customFieldKey(id), value);

const text = (input: Kind["input"]): Kind => ({ input, write: one });

/** JavaScript alone would take "0x3" too. */
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

const number: Kind = {
  input: { type: "number" },
  write: (field, value) => {
    const typed = one(field, value).trim();
    if (NUMBER.test(typed)) return Number(typed);
    throw inputErrorOf(field, `enter a number, not "${value}".`);
  },
};

const date: Kind = {
  input: {
    type: "datetime",
    helpText: "A day. A date with a time counts as its day in the Zap's time zone.",
  },
  write: async ({ id }, value, timezone) => (await dateOnly(customFieldKey(id), value, timezone)) ?? "",
};

const checkOption = (field: HighlevelCustomField, option: string): string => {
  const options = field.picklistOptions ?? [];
  if (options.length === 0 || field.isAllowedCustomOption || options.includes(option)) return option;
  throw inputErrorOf(field, `choose one of ${options.join(", ")}, not "${option}".`);
};

const option: Kind = {
  input: { type: "string" },
  write: (field, value) => checkOption(field, one(field, value)),
};

const options: Kind = {
  input: { type: "string", list: true },
  write: (field, value) =>
    toTags([value].flat().map((tag) => one(field, tag ?? ""))).map((tag) => checkOption(field, tag)),
};

const phone: Kind = {
  input: { type: "string", helpText: "With the country code, such as +1 202 555 0187." },
  write: async ({ id }, value) => (await internationalPhone(customFieldKey(id), value)) ?? "",
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

/** How a custom field is asked for; undefined where a Zap cannot fill it in. */
export const inputOf = ({
  id,
  name,
  dataType,
  picklistOptions,
}: HighlevelCustomField): PlainInputField | undefined => {
  const kind = kinds[dataType];
  if (!kind) return undefined;
  const choices = picklistOptions?.length ? { choices: picklistOptions } : {};
  return { key: customFieldKey(id), label: name, ...kind.input, ...choices };
};

/** No static field has the label of a custom field: an error carries it along. */
export const writeCustomField = async (
  field: HighlevelCustomField,
  value: unknown,
  timezone: string | null,
): Promise<FieldValue> => {
  try {
    const kind = kinds[field.dataType];
    if (!kind) throw inputErrorOf(field, "a Zap cannot fill in a custom field of this type. Leave it blank.");
    return await kind.write(field, value, timezone);
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.field, error.message, field.name) : error;
  }
};
