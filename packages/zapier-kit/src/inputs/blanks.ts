import { isBlankText } from "@integrations/clients/text";

/** Zapier may send a blank as `''`, null or not at all; white space and hidden characters alone are no value either. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && isBlankText(value)) ||
  (Array.isArray(value) && value.every(isBlank));

/** The same object without its blanks, at the top level only. Everything else is left exactly as typed. */
export const withoutBlanks = <T extends object>(input: T): T =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => !isBlank(value))) as T;

/** The same object, or undefined when every value in it is blank: for parts that must not be sent empty. */
export const unlessEmpty = <T extends object>(part: T): T | undefined => {
  const given = withoutBlanks(part);
  return Object.keys(given).length === 0 ? undefined : given;
};
