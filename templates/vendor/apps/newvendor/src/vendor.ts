import { createNewvendor } from "@integrations/clients/newvendor";
import { defineVendor, urlFromEnv } from "@integrations/zapier-kit";

/**
 * How every operation of this app reaches New Vendor.
 *
 * Env `NEWVENDOR_BASE_URL` replaces the base URL of the API, with its version and without a trailing slash, such as
 * `http://127.0.0.1:4010/v1`. Default: the vendor's own.
 */
export const newvendor = defineVendor({
  name: "New Vendor",
  credential: "API token",
  credentialSource: "New Vendor, Settings -> API",
  connect: ({ transport, authData }) =>
    createNewvendor({
      transport,
      token: authData.token ?? "",
      baseUrl: urlFromEnv("NEWVENDOR_BASE_URL"),
    }),
});
