import { createHellotracks } from "@integrations/clients/hellotracks";
import { defineVendor, urlFromEnv } from "@integrations/zapier-kit";

/**
 * How every operation of this app reaches Hellotracks.
 *
 * Env `HELLOTRACKS_BASE_URL` replaces the base URL of the API, with its version and without a trailing slash, such as
 * `http://127.0.0.1:4010/v1`. Default: the vendor's own.
 */
export const hellotracks = defineVendor({
  name: "Hellotracks",
  credential: "API key",
  credentialSource: "live.hellotracks.com, More -> API & Integrations",
  connect: ({ transport, authData }) =>
    createHellotracks({
      transport,
      apiKey: authData.apiKey ?? "",
      baseUrl: urlFromEnv("HELLOTRACKS_BASE_URL"),
    }),
});
