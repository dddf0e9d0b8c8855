import type { Authentication } from "zapier-platform-core";
import { highlevel, highlevelOAuth } from "./vendor.ts";

/** OAuth2 for one sub-account. GET /locations/{locationId} returns its name (HighLevel API 2.0, "Get Sub-Account"). */
export default {
  type: "oauth2",
  oauth2Config: highlevelOAuth,
  test: highlevel.authTest(async (client) => {
    const { name } = await client.location();
    return { name };
  }),
  connectionLabel: "{{name}}",
} satisfies Authentication;
