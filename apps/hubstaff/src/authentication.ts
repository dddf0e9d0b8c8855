import type { Authentication } from "zapier-platform-core";
import { hubstaff } from "./vendor.ts";

/** An API token of the organization. GET /users/me returns the user it acts for (Hubstaff API v2, "Get current user"). */
export default {
  type: "custom",
  test: hubstaff.authTest(async (client) => {
    const { name, email } = await client.me();
    return { name: name ?? null, email: email ?? null };
  }),
  connectionLabel: "{{name}} ({{email}})",
  fields: [
    {
      key: "token",
      label: "API Token",
      type: "password",
      required: true,
      helpText:
        "In [Hubstaff](https://app.hubstaff.com), open **Settings -> Organization -> API tokens**, create a token, and paste it here. It begins with hsoat_. A personal access token does not work.",
    },
  ],
} satisfies Authentication;
