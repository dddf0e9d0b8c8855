import type { HighlevelToken } from "@integrations/clients/highlevel";
import { AccessError } from "@integrations/zapier-kit";
import { agreedScopes, scopesIn } from "./scopes.ts";

/**
 * What a connection stores of its first token.
 *
 * @throws {AccessError} for an agency's token, and for one without a scope that the app needs: later every 401 makes
 * Zapier refresh, and nobody could tell what is missing
 */
export const connectionOf = (token: HighlevelToken) => {
  const { access_token, refresh_token, locationId, companyId, userType, scope } = token;
  if (userType === "Company" || !locationId) {
    throw new AccessError(
      "HighLevel connected your agency, but this integration works in one sub-account. Connect again from inside one sub-account, or choose one with bulk installation turned off.",
    );
  }
  // Not every answer lists the scopes. If it doesn't, none is known to be missing.
  const missing = scope ? agreedScopes.filter((one) => !scopesIn(scope).includes(one)) : [];
  if (missing.length > 0) {
    // The missing scopes come last, because a long message is cut at its end.
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
