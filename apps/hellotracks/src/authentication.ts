import type { Authentication } from "zapier-platform-core";
import { hellotracks } from "./vendor.ts";

/** An API key of the company. GET /auth/whoami returns its owner (Hellotracks no-code API, "Authentication Test"). */
export default {
  type: "custom",
  test: hellotracks.authTest(async (client) => {
    const { company } = await client.whoami();
    return { company_name: company?.name ?? null };
  }),
  connectionLabel: "{{company_name}}",
  fields: [
    {
      key: "apiKey",
      label: "API Key",
      type: "password",
      required: true,
      helpText:
        "In [Hellotracks](https://live.hellotracks.com), open **More -> API & Integrations**, create an API key, and paste it here.",
    },
  ],
} satisfies Authentication;
