import { VendorError } from "./vendorError.ts";

/**
 * A key or token as it goes into a header, without the white space around it.
 *
 * @param what - How people call it: "API key"
 * @throws {VendorError} `unauthorized`, before any request, when it holds what no HTTP header can carry.
 */
export const credential = (vendor: string, what: string, value: string): string => {
  const trimmed = value.trim();
  if (/^[\x21-\x7e]+$/.test(trimmed)) return trimmed;
  const reason = `the ${what} is blank or has a space, a line break, or a letter that no ${what} has`;
  throw new VendorError({ kind: "unauthorized", vendor, reason });
};
