import { isObject, shorten } from "@integrations/clients/http";
import type { InputField, PlainInputField } from "zapier-platform-core";

/** An input that cannot be sent, found before any request. */
export class InputError extends Error {
  override name = "InputError";
  /** The input's key; its label is what a person sees. */
  readonly field: string;
  /** What a person sees instead: of an input that only the account knows of, or of several of which one would do. */
  readonly label: string | undefined;

  /**
   * @param problem - Goes after the label and a colon, a sentence that says what to enter.
   * @param label - Of an input that no static field declares, or "Email or Phone".
   */
  constructor(field: string, problem: string, label?: string) {
    super(problem);
    this.field = field;
    this.label = label;
  }
}

/** Zapier may send a blank as `''`, null or not at all; white space alone is no value either. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.every(isBlank));

/** The same object without its blanks, at the top level only. Everything else is left exactly as typed. */
export const withoutBlanks = <T extends object>(input: T): T =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => !isBlank(value))) as T;

/** The same object, or undefined when every value in it is blank: for parts that must not be sent empty. */
export const unlessEmpty = <T extends object>(part: T): T | undefined => {
  const given = withoutBlanks(part);
  return Object.keys(given).length === 0 ? undefined : given;
};

/**
 * The inputs of an operation as its fields declare them: without blanks, a list where a list is declared, and text where
 * a text field got a mapped number or a checkbox.
 *
 * @throws {InputError} for the first required input that is blank, and for a value of another shape than declared.
 */
export const readInputs = <Input extends object>(fields: readonly InputField[], inputData: Input): Input => {
  const input: Record<string, unknown> = Object.fromEntries(Object.entries(withoutBlanks(inputData)));
  for (const field of plainFields(fields)) {
    const value = input[field.key];
    if (field.required && value === undefined) {
      throw new InputError(field.key, "fill this in, it is required.");
    }
    if (value !== undefined) input[field.key] = inShape(field, value);
  }
  return input as Input;
};

/** @throws {InputError} */
const inShape = (field: PlainInputField, value: unknown): unknown => {
  const { key, children, dict, list } = field;
  if (children)
    return [value].flat().map((row, index) => inColumns(children, row, `line ${index + 1}: `, key));
  if (dict) {
    if (!isObject(value)) throw new InputError(key, "enter keys with their values.");
    const values = Object.entries(withoutBlanks(value)).map(([name, one]) => [name, single(field, one)]);
    return Object.fromEntries(values);
  }
  return list
    ? [value].flat().flatMap((one) => (isBlank(one) ? [] : [single(field, one)]))
    : single(field, value);
};

/** A line item. One that is missing stays, so that the lines after it keep their numbers. */
const inColumns = (
  columns: readonly PlainInputField[],
  row: unknown,
  where: string,
  key: string,
): Record<string, unknown> => {
  if (isBlank(row)) return {};
  if (!isObject(row)) throw new InputError(key, `${where}map line items here, not a single value.`);
  const known = new Map(columns.map((column) => [column.key, column]));
  const cells = Object.entries(withoutBlanks(row)).map(([name, cell]) => [
    name,
    single({ ...known.get(name), key }, cell, where),
  ]);
  return Object.fromEntries(cells);
};

const single = ({ key, type = "string" }: PlainInputField, value: unknown, where = ""): unknown => {
  const problem = problemOf(value);
  if (problem) throw new InputError(key, `${where}${problem}`);
  return ["string", "text", "datetime"].includes(type) ? String(value) : value;
};

/** What was entered, in an error: it may be long. */
export const quote = (value: unknown): string => `"${shorten(String(value), 60)}"`;

/**
 * A single value as text.
 *
 * @throws {InputError} for a list or an object, and for half an emoji, of which a URL would make another sign
 */
export const asText = (field: string, value: unknown): string => {
  const problem = problemOf(value);
  if (problem) throw new InputError(field, problem);
  return String(value);
};

const problemOf = (value: unknown): string | undefined => {
  if (typeof value === "object" && value !== null) return "map one value here, not a list of them.";
  return String(value).isWellFormed()
    ? undefined
    : "there is half an emoji in this text, it was cut in the wrong place.";
};

/** The label of an input, or its key where there is no such input. */
export const labelOf = (fields: readonly InputField[], key: string): string =>
  plainFields(fields).find((field) => field.key === key)?.label ?? key;

/** The inputs that are declared as they stand, without those that a function finds out. */
export const plainFields = (fields: readonly InputField[]): PlainInputField[] =>
  fields.filter((field): field is PlainInputField => typeof field !== "function");
