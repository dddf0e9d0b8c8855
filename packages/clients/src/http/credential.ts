import { VendorError } from "./vendorError.ts";

/**
 * A key or token as a header's value, without surrounding white space.
 *
 * @param what - What people call it: "API key"
 * @throws {VendorError} `unauthorized`, before any request, if it has characters that no HTTP header can carry
 */
export const credential = (vendor: string, what: string, value: string): string => {
  const trimmed = value.trim();
  if (/^[\x21-\x7e]+$/.test(trimmed)) return trimmed;
  const reason = `the ${what} is blank or has a space, a line break, or a character that no ${what} has`;
  throw new VendorError({ kind: "unauthorized", vendor, reason });
};
