import { createHttp, credential, path, type Transport } from "../http/index.ts";
import { createContacts } from "./contacts.ts";
import { createNotes } from "./notes.ts";
import { errorSchemas, locationAnswerSchema } from "./schemas.ts";
import { createSettings } from "./settings.ts";
import { createTasks } from "./tasks.ts";

/** The API of gohighlevel.com. */
export const HIGHLEVEL_API = "https://services.leadconnectorhq.com";

/** The only version of API 2.0; the vendor refuses requests that do not name it. */
const VERSION = "2021-07-28";

/** What is sent with every request, whoever sends it. */
export const HIGHLEVEL_HEADERS = { Version: VERSION, Accept: "application/json" };

export interface HighlevelOptions {
  transport: Transport;
  /** An OAuth2 access token or a Private Integration token, of a sub-account. White space around it is ignored. */
  token: string;
  /** The id of the sub-account. White space around it is ignored. */
  locationId: string;
  /** The name of the vendor as its users know it: HighLevel's, or a white label's. Default: HighLevel. */
  vendor?: string;
  /** Whether the vendor documents requests that add and remove tags, as HighLevel does. Default: true. */
  hasTagRequests?: boolean;
  /** Whether the vendor documents a `locationId` for the contacts of a business, as HighLevel does. Default: true. */
  asksBusinessByLocation?: boolean;
  /** Whether the answer to a write shows the whole contact, as HighLevel's does. Default: true. */
  answersWhole?: boolean;
  /** Without a trailing slash. Default: {@link HIGHLEVEL_API}. */
  baseUrl?: string | undefined;
}

export type Highlevel = ReturnType<typeof createHighlevel>;

/**
 * One sub-account in HighLevel's API 2.0, or in that of a white label of it.
 *
 * @throws {VendorError} `unauthorized`, before any request, when the token holds what no HTTP header can carry.
 */
export const createHighlevel = (options: HighlevelOptions) => {
  const { transport, vendor = "HighLevel", baseUrl = HIGHLEVEL_API } = options;
  const { hasTagRequests = true, asksBusinessByLocation = true, answersWhole = true } = options;
  const token = credential(vendor, "token", options.token);
  const locationId = options.locationId.trim();

  const http = createHttp({
    vendor,
    baseUrl,
    transport,
    headers: { ...HIGHLEVEL_HEADERS, Authorization: `Bearer ${token}` },
    secrets: [token],
    errors: errorSchemas,
    // No request documents a 404; a white label's guide says "invalid contactId" of a 400.
    notFound: /\bnot found\b|\binvalid contactId\b/i,
  });

  return {
    /** GET /locations/{locationId}: the sub-account itself (HighLevel API 2.0, "Get Sub-Account"). */
    location: () =>
      http.send({
        method: "GET",
        path: path`/locations/${locationId}`,
        answer: locationAnswerSchema,
      }),
    contacts: createContacts(http, { locationId, hasTagRequests, asksBusinessByLocation, answersWhole }),
    tasks: createTasks(http, locationId),
    notes: createNotes(http),
    settings: createSettings(http, locationId),
  };
};
