import { createHash, scryptSync } from "node:crypto";

/** Enough of a hash to tell the files of one machine apart. */
export const shortHash = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 8);

/** The tokens of OAuth2 (RFC 6749) come and go while the account stays. */
const PASSING = ["access_token", "refresh_token"];

/**
 * Tells the account that credentials belong to from any other, without giving them away. Of the environment only the
 * addresses count: they say at which server the account is. By scrypt, since it is kept in a file and a short
 * password could be found from a fast hash.
 */
export const fingerprint = (authData: Record<string, string>, env: Record<string, string>): string => {
  const addresses = Object.entries(env).filter(([, value]) => /^https?:/.test(value));
  const credentials = Object.entries(authData).sort();
  const lasting = credentials.filter(([name]) => !PASSING.includes(name));
  const account = [lasting.length > 0 ? lasting : credentials, addresses.sort()];
  return scryptSync(JSON.stringify(account), "zap-runner ledger", 8).toString("hex");
};
