import type { Authentication } from "zapier-platform-core";
import { nethunt } from "./vendor.ts";

/** HTTP Basic. GET /triggers/auth-test returns the key's owner (NetHunt API documentation, "Verify request credentials"). */
export default {
  type: "basic",
  test: nethunt.authTest(async (client) => {
    const { personalName, emailAddress } = await client.user();
    return { user: personalName ? `${personalName} (${emailAddress})` : emailAddress };
  }),
  connectionLabel: "{{user}}",
  fields: [
    {
      key: "username",
      label: "Email Address",
      type: "string",
      required: true,
      helpText: "The Gmail address you use with NetHunt CRM.",
    },
    {
      key: "password",
      label: "API Key",
      type: "password",
      required: true,
      helpText:
        "In [Gmail](https://mail.google.com) with NetHunt CRM, open **Settings -> NetHunt CRM**, click **Generate** if there is no API key yet, then copy the key and paste it here.",
    },
  ],
} satisfies Authentication;
