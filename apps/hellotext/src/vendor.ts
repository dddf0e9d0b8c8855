import { createHellotext } from "@integrations/clients/hellotext";
import { defineVendor, urlFromEnv } from "@integrations/zapier-kit";

/**
 * How every operation of this app reaches Hellotext.
 *
 * Env `HELLOTEXT_BASE_URL` replaces the base URL of the API, without a trailing slash, such as
 * `http://127.0.0.1:4010`. Default: the vendor's own.
 */
export const hellotext = defineVendor({
  name: "Hellotext",
  credential: "token",
  credentialSource: "Settings -> Authorizations of your business",
  connect: ({ transport, authData }) =>
    createHellotext({
      transport,
      token: authData.token ?? "",
      baseUrl: urlFromEnv("HELLOTEXT_BASE_URL"),
    }),
});
