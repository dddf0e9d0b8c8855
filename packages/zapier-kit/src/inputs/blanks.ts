import { isBlankText } from "@integrations/clients/text";

/**
 * Whether an input is empty. Zapier may send an empty input as `''`, as null or not at all. Text with only white space
 * or hidden characters is empty too.
 */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && isBlankText(value)) ||
  (Array.isArray(value) && value.every(isBlank));

/** The object without its blank values, at the top level only. Other values stay exactly as typed. */
export const withoutBlanks = <T extends object>(input: T): T =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => !isBlank(value))) as T;

/** The object without its blank values, or undefined if none is left: for objects that must not be sent empty. */
export const unlessEmpty = <T extends object>(part: T): T | undefined => {
  const given = withoutBlanks(part);
  return Object.keys(given).length === 0 ? undefined : given;
};
