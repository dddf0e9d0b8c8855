import type { Authentication } from "zapier-platform-core";
import { hellotext } from "./vendor.ts";

/**
 * A token of one business, tried by GET /v1/profiles?limit=1 (Hellotext API reference, "Authentication"). No request
 * says whose it is, so people say so themselves.
 */
export default {
  type: "custom",
  test: hellotext.authTest(async (client) => {
    await client.test();
    return { connected: true };
  }),
  connectionLabel: "{{bundle.authData.business}}",
  fields: [
    {
      key: "token",
      label: "Authorization Token",
      type: "password",
      required: true,
      helpText:
        "In [Hellotext](https://www.hellotext.com), open **Settings -> Authorizations** for your business, create a token, and paste it here.",
    },
    {
      key: "business",
      label: "Business",
      type: "string",
      required: false,
      helpText: "A name for this connection in Zapier. It helps you tell your businesses apart.",
    },
  ],
} satisfies Authentication;
