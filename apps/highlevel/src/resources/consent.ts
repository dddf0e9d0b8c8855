import type { HighlevelToken } from "@integrations/clients/highlevel";
import { AccessError } from "@integrations/zapier-kit";
import { agreedScopes, scopesIn } from "./scopes.ts";

/**
 * What a connection keeps of its first token.
 *
 * @throws {AccessError} for a token of an agency, and one without a scope that the app needs: later, when every 401
 *   makes Zapier refresh, nobody would see which it was.
 */
export const connectionOf = (token: HighlevelToken) => {
  const { access_token, refresh_token, locationId, companyId, userType, scope } = token;
  if (userType === "Company" || !locationId) {
    throw new AccessError(
      "HighLevel connected your agency, but this integration works in one sub-account. Connect again from inside one sub-account, or choose one with bulk installation turned off.",
    );
  }
  // Not every answer names the scopes; without them nothing is known to be missing.
  const missing = scope ? agreedScopes.filter((one) => !scopesIn(scope).includes(one)) : [];
  if (missing.length > 0) {
    // What is missing stands last: of a long message people see the beginning alone.
    throw new AccessError(
      `HighLevel granted too few permissions. Connect again and allow all. If this continues, ask this integration's publisher to add these to its app in HighLevel: ${missing.join(", ")}.`,
    );
  }
  if (!refresh_token) {
    throw new AccessError(
      "HighLevel gave no refresh token, so the connection would end within a day. Connect again.",
    );
  }
  return {
    access_token,
    refresh_token,
    locationId,
    ...(companyId && { companyId }),
    scope: agreedScopes.join(" "),
  };
};
