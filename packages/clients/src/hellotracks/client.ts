import { createHttp, credential, type Transport } from "../http/index.ts";
import { createJobs } from "./jobs.ts";
import { createMembers } from "./members.ts";
import { errorSchema, whoamiSchema } from "./schemas.ts";

/** The Hellotracks API, including its version. */
export const HELLOTRACKS_API = "https://api.hellotracks.com/v1";

export interface HellotracksOptions {
  transport: Transport;
  /** From live.hellotracks.com, More -> API & Integrations. White space around it is ignored. */
  apiKey: string;
  /** Default: {@link HELLOTRACKS_API}. */
  baseUrl?: string | undefined;
}

export type Hellotracks = ReturnType<typeof createHellotracks>;

/**
 * The Hellotracks no-code API.
 *
 * @throws {VendorError} `unauthorized`, before any request, when the key holds what no HTTP header can carry.
 */
export const createHellotracks = ({ transport, apiKey, baseUrl = HELLOTRACKS_API }: HellotracksOptions) => {
  const key = credential("Hellotracks", "API key", apiKey);
  const http = createHttp({
    vendor: "Hellotracks",
    baseUrl,
    transport,
    headers: { "API-Key": key, Accept: "application/json" },
    secrets: [key],
    errors: [errorSchema],
  });

  return {
    /** GET /auth/whoami: the key's owner. */
    whoami: () => http.send({ method: "GET", path: "/auth/whoami", answer: whoamiSchema }),
    /** Any request to an endpoint of the API; see {@link Http}. */
    request: http.request,
    jobs: createJobs(http),
    members: createMembers(http),
  };
};
