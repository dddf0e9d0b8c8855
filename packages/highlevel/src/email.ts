import { InputError, quote } from "@integrations/zapier-kit";

/** One address; what stands before and after the @ is for the vendor to judge. */
const ADDRESS = /^[^\s@,;]+@[^\s@,;]+$/;

/**
 * The same address, where it is one.
 *
 * @throws {InputError}
 */
export const emailAddress = (field: string, address: string | undefined): string | undefined => {
  if (!address || ADDRESS.test(address)) return address;
  throw new InputError(field, `enter one email address such as rosa@example.com, not ${quote(address)}.`);
};
