import { createNethunt } from "@integrations/clients/nethunt";
import { defineVendor, urlFromEnv } from "@integrations/zapier-kit";

/**
 * How every operation of this app reaches NetHunt CRM.
 *
 * Env `NETHUNT_BASE_URL` replaces the base URL of the API, without a trailing slash, such as
 * `http://127.0.0.1:4010/api/v1/zapier`. Default: the vendor's own.
 */
export const nethunt = defineVendor({
  name: "NetHunt CRM",
  credential: "API key",
  credentialSource: "Gmail, Settings -> NetHunt CRM",
  // Folders are shared with people. The key belongs to the person and stays the same.
  accessAdvice: "Ask an admin of your NetHunt CRM workspace to give you access to the folder.",
  connect: ({ transport, authData }) =>
    createNethunt({
      transport,
      email: authData.username ?? "",
      apiKey: authData.password ?? "",
      baseUrl: urlFromEnv("NETHUNT_BASE_URL"),
    }),
});
