import * as zod from "zod/mini";
import { createHttp, credential, mapped, path, type Transport } from "../http/index.ts";
import { textOrNull } from "./answers.ts";
import { errorSchemas } from "./errors.ts";

/** The version of most requests; the vendor refuses one that names no version, or that of others. */
const VERSION = "2021-07-28";

/** What is sent with every request, whoever sends it. */
export const HIGHLEVEL_HEADERS = { Version: VERSION, Accept: "application/json" };

export interface LocationOptions {
  transport: Transport;
  /** An OAuth2 access token or a Private Integration token, of a sub-account. White space around it is ignored. */
  token: string;
  /** The id of the sub-account. White space around it is ignored. */
  locationId: string;
}

/** A sub-account, which the API calls a location (HighLevel API 2.0, "Get Sub-Account"). */
const locationSchema = zod.object({ id: zod.string(), name: textOrNull, timezone: textOrNull });

/** GET /locations/{locationId}: in an envelope at HighLevel, bare at its white labels. */
export const locationAnswerSchema = zod.union([
  mapped(zod.object({ location: locationSchema }), ({ location }) => location),
  locationSchema,
]);

/**
 * One sub-account in HighLevel's API 2.0, or in that of a white label of it.
 *
 * @throws {VendorError} `unauthorized`, before any request, when the token holds what no HTTP header can carry.
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
      // No request documents a 404; a white label's guide says "invalid contactId" of a 400.
      notFound: /\bnot found\b|\binvalid contactId\b/i,
      // The guide documents a 403; servers were seen to answer 401.
      lacksScope: /\bnot authorized for this scope\b/i,
    });
  const http = httpOf(VERSION);

  return {
    http,
    /** The same with another version of the API. */
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
