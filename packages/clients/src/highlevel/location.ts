import * as zod from "zod/mini";
import { createHttp, credential, mapped, path, type Transport } from "../http/index.ts";
import { textOrNull } from "./answers.ts";
import { errorSchemas } from "./errors.ts";

/** The version of most requests. The vendor refuses a request without a version or with a wrong one. */
const VERSION = "2021-07-28";

/** Headers of every request. */
export const HIGHLEVEL_HEADERS = { Version: VERSION, Accept: "application/json" };

export interface LocationOptions {
  transport: Transport;
  /** A sub-account's OAuth2 access token or Private Integration token. Surrounding white space is ignored. */
  token: string;
  /** The sub-account's ID. Surrounding white space is ignored. */
  locationId: string;
}

/** A sub-account, which the API calls a location (HighLevel API 2.0, "Get Sub-Account"). */
const locationSchema = zod.object({ id: zod.string(), name: textOrNull, timezone: textOrNull });

/** GET /locations/{locationId}: HighLevel wraps the sub-account in an object, its white labels do not. */
export const locationAnswerSchema = zod.union([
  mapped(zod.object({ location: locationSchema }), ({ location }) => location),
  locationSchema,
]);

/**
 * One sub-account in HighLevel's API 2.0, or in a white label's.
 *
 * @throws {VendorError} `unauthorized`, before any request, if the token has characters that no HTTP header can carry
 */
export const connectLocation = (vendor: string, baseUrl: string, options: LocationOptions) => {
  const token = credential(vendor, "token", options.token);
  const locationId = options.locationId.trim();
  const httpOf = (version: string) =>
    createHttp({
      vendor,
      baseUrl,
      transport: options.transport,
      headers: { ...HIGHLEVEL_HEADERS, Version: version, Authorization: `Bearer ${token}` },
      secrets: [token],
      errors: errorSchemas,
      // No request documents a 404. A white label's guide has a 400 with "invalid contactId".
      notFound: /\bnot found\b|\binvalid contactId\b/i,
      // The guide documents a 403. Servers have been seen to answer 401.
      lacksScope: /\bnot authorized for this scope\b/i,
    });
  const http = httpOf(VERSION);

  return {
    http,
    /** The same connection with another version of the API. */
    httpOf,
    locationId,
    /** GET /locations/{locationId}: the sub-account itself (HighLevel API 2.0, "Get Sub-Account"). */
    location: () =>
      http.send({
        method: "GET",
        path: path`/locations/${locationId}`,
        answer: locationAnswerSchema,
      }),
  };
};
