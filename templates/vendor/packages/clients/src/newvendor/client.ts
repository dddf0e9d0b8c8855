import { createHttp, credential, type Transport } from "../http/index.ts";
import { createNotes } from "./notes.ts";
import { errorSchema, meSchema } from "./schemas.ts";

/** The API of New Vendor, with its version. */
export const NEWVENDOR_API = "https://api.newvendor.example/v1";

export interface NewvendorOptions {
  transport: Transport;
  /** From Settings -> API. White space around it is ignored. */
  token: string;
  /** Default: {@link NEWVENDOR_API}. */
  baseUrl?: string | undefined;
}

export type Newvendor = ReturnType<typeof createNewvendor>;

/**
 * The New Vendor API.
 *
 * @throws {VendorError} `unauthorized`, before any request, when the token holds what no HTTP header can carry.
 */
export const createNewvendor = ({ transport, token, baseUrl = NEWVENDOR_API }: NewvendorOptions) => {
  const bearer = credential("New Vendor", "API token", token);
  const http = createHttp({
    vendor: "New Vendor",
    baseUrl,
    transport,
    headers: { Authorization: `Bearer ${bearer}`, Accept: "application/json" },
    secrets: [bearer],
    errors: [errorSchema],
  });

  return {
    /** GET /me: whose token it is. */
    me: () => http.send({ method: "GET", path: "/me", answer: meSchema }),
    /** Any request to an endpoint of the API; see {@link Http}. */
    request: http.request,
    notes: createNotes(http),
  };
};
