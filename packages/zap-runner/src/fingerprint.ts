import { createHash, scryptSync } from "node:crypto";

/** Enough of a hash to tell the files of one machine apart. */
export const shortHash = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 8);

/**
 * Tells the account that credentials belong to from any other, without giving them away. Of the environment only the
 * addresses count: they say at which server the account is. By scrypt, since it is kept in a file and a short
 * password could be found from a fast hash.
 */
export const fingerprint = (authData: Record<string, string>, env: Record<string, string>): string => {
  const addresses = Object.entries(env).filter(([, value]) => /^https?:/.test(value));
  const account = [Object.entries(authData).sort(), addresses.sort()];
  return scryptSync(JSON.stringify(account), "zap-runner ledger", 8).toString("hex");
};
