import { createHubstaff } from "@integrations/clients/hubstaff";
import { defineVendor, urlFromEnv } from "@integrations/zapier-kit";

/**
 * How every operation of this app reaches Hubstaff.
 *
 * Env `HUBSTAFF_BASE_URL` replaces the base URL of the API, with its version and without a trailing slash, such as
 * `http://127.0.0.1:4010/v2`. Default: the vendor's own.
 */
export const hubstaff = defineVendor({
  name: "Hubstaff",
  credential: "API token",
  credentialSource: "Hubstaff, Settings -> Organization -> API tokens",
  connect: ({ transport, authData }) =>
    createHubstaff({
      transport,
      token: authData.token ?? "",
      baseUrl: urlFromEnv("HUBSTAFF_BASE_URL"),
    }),
});
