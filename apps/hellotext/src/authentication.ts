import type { Authentication } from "zapier-platform-core";
import { hellotext } from "./vendor.ts";

/**
 * A token of one business, tested by GET /v1/profiles?limit=1 (Hellotext API reference, "Authentication"). No request
 * returns the business's name, so people enter it themselves.
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
