import { InputError, quote } from "@integrations/zapier-kit";

/** A single address. Whether the parts before and after the @ are valid is left to the vendor. */
const ADDRESS = /^[^\s@,;]+@[^\s@,;]+$/;

/**
 * The address, if it is a single valid one.
 *
 * @throws {InputError}
 */
export const emailAddress = (field: string, address: string | undefined): string | undefined => {
  if (!address || ADDRESS.test(address)) return address;
  throw new InputError(field, `enter one email address such as rosa@example.com, not ${quote(address)}.`);
};
