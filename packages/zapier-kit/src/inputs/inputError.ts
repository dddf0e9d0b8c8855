import { shorten } from "@integrations/clients/http";
import type { InputField, PlainInputField } from "zapier-platform-core";

/** An input that can't be sent. Thrown before any request. */
export class InputError extends Error {
  override name = "InputError";
  /** The input's key. People see its label. */
  readonly field: string;
  /** What people see in place of the field's label, if the field is dynamic or the problem concerns several fields. */
  readonly label: string | undefined;

  /**
   * @param problem - Follows the label and a colon: a sentence that says what to enter.
   * @param label - For a dynamic field, or for several fields: "Email or Phone".
   */
  constructor(field: string, problem: string, label?: string) {
    super(problem);
    this.field = field;
    this.label = label;
  }
}

/** A value in quotes for an error message, shortened. */
export const quote = (value: unknown): string => `"${shorten(String(value), 60)}"`;

/**
 * A single value as text, exactly as it was typed.
 *
 * @throws {InputError} for a list, an object, or text that was cut in the middle of an emoji, which a URL can't carry
 */
export const asText = (field: string, value: unknown): string => {
  if (typeof value === "object" && value !== null) {
    throw new InputError(field, "map one value here, not a list.");
  }
  const text = String(value);
  if (text.isWellFormed()) return text;
  throw new InputError(field, "this text was cut in the middle of an emoji. Cut it somewhere else.");
};

/** The label of an input, or its key if no static field has that key. */
export const labelOf = (fields: readonly InputField[], key: string): string =>
  plainFields(fields).find((field) => field.key === key)?.label ?? key;

/** The fields that are declared as objects, without those that a function computes. */
export const plainFields = (fields: readonly InputField[]): PlainInputField[] =>
  fields.filter((field): field is PlainInputField => typeof field !== "function");
