import { InputError, quote } from "@integrations/zapier-kit";

/** One address; what stands before and after the @ is for the vendor to judge. */
const ADDRESS = /^[^\s@,;]+@[^\s@,;]+$/;

/**
 * An email address without the white space around it, which would make it another one.
 *
 * @throws {InputError}
 */
export const emailAddress = (field: string, value: string | undefined): string | undefined => {
  const address = value?.trim();
  if (!address || ADDRESS.test(address)) return address;
  throw new InputError(field, `enter one email address such as rosa@example.com, not ${quote(address)}.`);
};
