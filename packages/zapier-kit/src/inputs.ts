import type { InputField, PlainInputField } from "zapier-platform-core";

/** An input that cannot be sent, found before any request. */
export class InputError extends Error {
  override name = "InputError";
  /** The input's key; its label is what a person sees. */
  readonly field: string;
  /** Of an input that only the account knows of. */
  readonly label: string | undefined;

  /**
   * @param problem - Goes after the label and a colon, a sentence that says what to enter.
   * @param label - Of an input that no static field declares.
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
 * The inputs of an operation as its fields declare them: without blanks, and text where a text field got a mapped
 * number or a checkbox.
 *
 * @throws {InputError} for the first required input that is blank, and for a list or an object in a text field.
 */
export const readInputs = <Input extends object>(fields: readonly InputField[], inputData: Input): Input => {
  const input: Record<string, unknown> = Object.fromEntries(Object.entries(withoutBlanks(inputData)));
  for (const field of plainFields(fields)) {
    const value = input[field.key];
    if (field.required && value === undefined) {
      throw new InputError(field.key, "fill this in, it is required.");
    }
    if (value === undefined || !isText(field)) continue;
    if (typeof value === "object") throw new InputError(field.key, "map one value here, not a list of them.");
    input[field.key] = String(value);
  }
  return input as Input;
};

const isText = ({ type = "string", list, dict, children }: PlainInputField): boolean =>
  ["string", "text", "datetime"].includes(type) && !list && !dict && !children;

/** The label of an input, or its key where there is no such input. */
export const labelOf = (fields: readonly InputField[], key: string): string =>
  plainFields(fields).find((field) => field.key === key)?.label ?? key;

/** The inputs that are declared as they stand, without those that a function finds out. */
export const plainFields = (fields: readonly InputField[]): PlainInputField[] =>
  fields.filter((field): field is PlainInputField => typeof field !== "function");
