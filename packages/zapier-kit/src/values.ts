import { asText, InputError, isBlank, quote } from "./inputs.ts";

/**
 * A whole number from `min`, which is 0 or more, to `max`. Zapier sends what was mapped, so digits as text count too.
 *
 * @throws {InputError}
 */
export const wholeNumber = (field: string, value: unknown, min: number, max: number): number | undefined => {
  if (isBlank(value)) return undefined;
  const number = WHOLE.test(asText(field, value)) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new InputError(field, `enter a whole number from ${min} to ${max}, not ${quote(value)}.`);
};

/** Spreadsheets write 3.0; JavaScript alone would take "0x3" and "3e0" too. */
const WHOLE = /^\s*\d+(\.0+)?\s*$/;

/**
 * A number from `min`, which is 0 or more, that may have decimals.
 *
 * @throws {InputError}
 */
export const decimalNumber = (field: string, value: unknown, min: number): number | undefined => {
  if (isBlank(value)) return undefined;
  const number = DECIMAL.test(asText(field, value)) ? Number(value) : Number.NaN;
  if (number >= min && Number.isFinite(number)) return number;
  throw new InputError(field, `enter a number such as 2.5, at least ${min}, not ${quote(value)}.`);
};

const DECIMAL = /^\s*\d+(\.\d+)?\s*$/;

/**
 * Yes or no. Zapier's own switch sends a boolean, a mapped value is a text.
 *
 * @throws {InputError}
 */
export const yesOrNo = (field: string, value: unknown): boolean | undefined => {
  if (isBlank(value)) return undefined;
  const text = asText(field, value).trim().toLowerCase();
  if (["true", "yes", "1"].includes(text)) return true;
  if (["false", "no", "0"].includes(text)) return false;
  throw new InputError(field, `choose yes or no, not ${quote(value)}.`);
};

/**
 * One of the choices of an input, in any case of letters; what was mapped may be none of them. It is for choices that mean
 * something to our apps alone: another value of a vendor's own is for the vendor to take or to refuse.
 *
 * @param choices - Under their keys, which are in lower case.
 * @throws {InputError}
 */
export const oneOf = <Choice extends string>(
  field: string,
  value: unknown,
  choices: Readonly<Record<Choice, unknown>>,
): Choice | undefined => {
  if (isBlank(value)) return undefined;
  const typed = asText(field, value).trim().toLowerCase();
  const isChoice = (text: string): text is Choice => Object.hasOwn(choices, text);
  if (isChoice(typed)) return typed;
  // British, for it puts no comma before "or".
  const known = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(Object.keys(choices));
  throw new InputError(field, `choose ${known}, not ${quote(value)}.`);
};

/** ISO 8601 in UTC from milliseconds since 1970, as every date leaves our apps; null stays null. */
export const isoFromMs = (ms: number | null | undefined): string | null =>
  ms == null ? null : new Date(ms).toISOString();
