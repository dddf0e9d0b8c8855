import { shorten } from "@integrations/clients/http";
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

/** What was entered, in an error: it may be long. */
export const quote = (value: unknown): string => `"${shorten(String(value), 60)}"`;

/**
 * A single value as text, exactly as it was typed.
 *
 * @throws {InputError} for a list or an object, and for half an emoji, of which a URL would make another sign
 */
export const asText = (field: string, value: unknown): string => {
  if (typeof value === "object" && value !== null) {
    throw new InputError(field, "map one value here, not a list.");
  }
  const text = String(value);
  if (text.isWellFormed()) return text;
  throw new InputError(field, "this text has half an emoji. Cut it in another place.");
};

/** The label of an input, or its key where there is no such input. */
export const labelOf = (fields: readonly InputField[], key: string): string =>
  plainFields(fields).find((field) => field.key === key)?.label ?? key;

/** The inputs that are declared as they stand, without those that a function finds out. */
export const plainFields = (fields: readonly InputField[]): PlainInputField[] =>
  fields.filter((field): field is PlainInputField => typeof field !== "function");
