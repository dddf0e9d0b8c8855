import { tidy } from "@integrations/clients/text";
import { isBlank } from "./blanks.ts";
import { asText, InputError, quote } from "./inputError.ts";
import { kind } from "./kinds.ts";
import { optionOf } from "./options.ts";

/**
 * A whole number. Mapped values arrive as text, so digits in text are accepted.
 *
 * @throws {InputError} also for "1.000", which is a thousand to some people and one to others
 */
export const wholeNumber = (
  field: string,
  value: unknown,
  min = Number.MIN_SAFE_INTEGER,
  max = Number.MAX_SAFE_INTEGER,
): number | undefined => {
  if (isBlank(value)) return undefined;
  const text = tidy(asText(field, value));
  const number = WHOLE.test(text) ? Number(text) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new InputError(field, `enter a whole number${range(min, max)}, not ${quote(value)}.`);
};

/** Spreadsheets write 3.0. `Number` alone would also accept "0x3" and "3e0". */
const WHOLE = /^[+-]?\d+(\.0{1,2})?$/;

/**
 * A number that may have decimals.
 *
 * @throws {InputError} also for "1.000"
 */
export const decimalNumber = (
  field: string,
  value: unknown,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
): number | undefined => {
  if (isBlank(value)) return undefined;
  const text = tidy(asText(field, value));
  const number = DECIMAL.test(text) && !THOUSANDS.test(text) ? Number(text) : Number.NaN;
  if (number >= min && number <= max && Number.isFinite(number)) return number;
  throw new InputError(field, `enter a number such as 2.5${range(min, max)}, not ${quote(value)}.`);
};

const DECIMAL = /^[+-]?\d+(\.\d+)?$/;
const THOUSANDS = /^[+-]?[1-9]\d{0,2}\.000$/;

/** The bounds of a number, for an error message. */
const range = (min: number, max: number): string => {
  const [hasMin, hasMax] = [min > Number.MIN_SAFE_INTEGER, max < Number.MAX_SAFE_INTEGER];
  if (hasMin && hasMax) return ` from ${min} to ${max}`;
  if (hasMin) return `, at least ${min}`;
  return hasMax ? `, at most ${max}` : "";
};

/**
 * Yes or no. Zapier's own switch sends a boolean; a mapped value is text.
 *
 * @throws {InputError}
 */
export const yesOrNo = (field: string, value: unknown): boolean | undefined => {
  if (isBlank(value)) return undefined;
  const text = tidy(asText(field, value)).toLowerCase();
  if (["true", "yes", "1"].includes(text)) return true;
  if (["false", "no", "0"].includes(text)) return false;
  throw new InputError(field, `choose yes or no, not ${quote(value)}.`);
};

/**
 * One of a fixed set of choices, typed as such.
 *
 * @param choices - An object with the choices as its keys.
 * @throws {InputError} for any other value
 */
export const oneOf = <Choice extends string>(
  field: string,
  value: unknown,
  choices: Readonly<Record<Choice, unknown>>,
): Choice | undefined => {
  if (isBlank(value)) return undefined;
  const closed = { key: field, choices: Object.keys(choices), meta: kind("option", { closed: true }) };
  return optionOf(closed, value) as Choice;
};

/** Converts milliseconds since 1970 to ISO 8601 in UTC, the form of every date in our output. Null stays null. */
export const isoFromMs = (ms: number | null | undefined): string | null =>
  ms == null ? null : new Date(ms).toISOString();
