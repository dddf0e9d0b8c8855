import { InputError, isBlank, quote } from "@integrations/zapier-kit";

/**
 * An ID as a number, which Hubstaff requires in a body.
 *
 * @throws {InputError}
 */
export const idNumber = (field: string, value: unknown): number | undefined => {
  if (isBlank(value)) return undefined;
  if (/^\d{1,15}$/.test(String(value))) return Number(value);
  throw new InputError(field, `${quote(value)} is not an ID. Choose one from the list.`);
};

/**
 * The same for the IDs of a list input.
 *
 * @throws {InputError}
 */
export const idNumbers = (field: string, values: unknown): number[] | undefined => {
  const ids = [values].flat().flatMap((value) => idNumber(field, value) ?? []);
  return ids.length > 0 ? ids : undefined;
};
