import * as zod from "zod/mini";
import { createHttp, orNull, type Transport } from "../http/index.ts";
import { HIGHLEVEL_API } from "./client.ts";
import { errorSchemas } from "./errors.ts";
import { HIGHLEVEL_HEADERS } from "./location.ts";

export interface HighlevelOAuthOptions {
  transport: Transport;
  /** The credentials of the marketplace app. */
  clientId: string;
  clientSecret: string;
  /** Default: {@link HIGHLEVEL_API}. */
  baseUrl?: string | undefined;
}

/** The answer of POST /oauth/token (HighLevel API 2.0, "Get Access Token"). */
const tokenSchema = zod.object({
  access_token: zod.string(),
  /** Can be used once; the answer to that has the next one. A server may also leave the old one valid (RFC 6749, 6). */
  refresh_token: orNull(zod.string()),
  /** The token's scopes, separated by spaces. */
  scope: orNull(zod.string()),
  /** `Location` for a sub-account, `Company` for an agency. */
  userType: orNull(zod.string()),
  /** Only in a sub-account's token. */
  locationId: orNull(zod.string()),
  /** The agency that the sub-account belongs to. */
  companyId: orNull(zod.string()),
});
export type HighlevelToken = zod.output<typeof tokenSchema>;

/** HighLevel's OAuth server. It takes form-encoded requests at the API's base URL. */
export const createHighlevelOAuth = ({
  transport,
  clientId,
  clientSecret,
  baseUrl = HIGHLEVEL_API,
}: HighlevelOAuthOptions) => {
  const requestToken = (secret: string, grant: Record<string, string>): Promise<HighlevelToken> => {
    const http = createHttp({
      vendor: "HighLevel",
      baseUrl,
      transport,
      headers: HIGHLEVEL_HEADERS,
      secrets: [clientSecret, secret],
      errors: errorSchemas,
    });
    const form = { client_id: clientId, client_secret: clientSecret, user_type: "Location", ...grant };
    return http.send({ method: "POST", path: "/oauth/token", form, answer: tokenSchema });
  };

  return {
    /** Exchanges an authorization code for the first token. */
    exchange: (code: string, redirectUri: string) =>
      requestToken(code, { grant_type: "authorization_code", code, redirect_uri: redirectUri }),

    /** Exchanges a refresh token for the next token. */
    refresh: (refreshToken: string) =>
      requestToken(refreshToken, { grant_type: "refresh_token", refresh_token: refreshToken }),
  };
};
