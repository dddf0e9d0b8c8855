import { isObject } from "@integrations/clients/http";
import { tidy } from "@integrations/clients/text";
import type { InputField, PlainInputField } from "zapier-platform-core";
import { isBlank, withoutBlanks } from "./blanks.ts";
import { asText, InputError, plainFields } from "./inputError.ts";
import { kindOf } from "./kinds.ts";
import { readValue } from "./readValue.ts";

/**
 * Reads the inputs of an operation as its fields declare them: blanks removed, lists as lists, and each value by the
 * kind of its field ({@link readValue}).
 *
 * @param timezone - The Zap's, `bundle.meta.timezone`.
 * @throws {InputError} for the first required input that is blank, and for a value that does not fit its field
 */
export const readInputs = async <Input extends object>(
  fields: readonly InputField[],
  inputData: Input,
  timezone: string | null = null,
): Promise<Input> => {
  const input: Record<string, unknown> = Object.fromEntries(Object.entries(withoutBlanks(inputData)));
  for (const field of plainFields(fields)) {
    const value = input[field.key];
    if (field.required && value === undefined) {
      throw new InputError(field.key, "fill this in. It is required.");
    }
    if (value !== undefined) input[field.key] = await readInput(field, value, timezone);
  }
  return input as Input;
};

/**
 * Reads one input that is not blank, as its field declares it. Call it directly for dynamic fields.
 *
 * @param timezone - The Zap's, `bundle.meta.timezone`.
 * @throws {InputError}
 */
export const readInput = async (
  field: PlainInputField,
  value: unknown,
  timezone: string | null,
): Promise<unknown> => {
  const { key, children, dict, list } = field;
  if (children) {
    return inOrder([value].flat(), (row, index) => readLine(field, row, index + 1, timezone));
  }
  if (dict) {
    if (!isObject(value)) throw new InputError(key, "enter keys and their values.");
    const isText = kindOf(field) === "text";
    const values = await inOrder(Object.entries(withoutBlanks(value)), async ([name, one]) => [
      isText ? asText(key, name) : tidy(asText(key, name)),
      await readValue(field, one, timezone),
    ]);
    return Object.fromEntries(values);
  }
  return list
    ? inOrder(
        [value].flat().filter((one) => !isBlank(one)),
        (one) => readValue(field, one, timezone),
      )
    : readValue(field, value, timezone);
};

/** Reads one value after the other, so that the error names the first wrong one. */
const inOrder = async <One, Read>(
  values: readonly One[],
  read: (one: One, index: number) => Promise<Read>,
): Promise<Read[]> => {
  const done: Read[] = [];
  for (const [index, one] of values.entries()) done.push(await read(one, index));
  return done;
};

/** Reads a line item. An empty line stays, so that the lines after it keep their numbers. */
const readLine = async (
  { key, children = [] }: PlainInputField,
  row: unknown,
  number: number,
  timezone: string | null,
): Promise<Record<string, unknown>> => {
  if (isBlank(row)) return {};
  if (!isObject(row)) throw new InputError(key, `line ${number}: map line items here, not a single value.`);
  const cells = await inOrder(Object.entries(withoutBlanks(row)), async ([name, cell]) => {
    const column = children.find((one) => one.key === name) ?? { key: name };
    try {
      return [name, await readValue(column, cell, timezone)];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const where = column.label ? `line ${number}, ${column.label}` : `line ${number}`;
      throw new InputError(key, `${where}: ${error.message}`);
    }
  });
  return Object.fromEntries(cells);
};
