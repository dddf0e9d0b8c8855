import type { Authentication } from "zapier-platform-core";
import { newvendor } from "./vendor.ts";

/** An API token; GET /me tells whose it is (New Vendor API, "Authentication"). */
export default {
  type: "custom",
  test: newvendor.authTest(async (client) => {
    const { account } = await client.me();
    return { account_name: account.name };
  }),
  connectionLabel: "{{account_name}}",
  fields: [
    {
      key: "token",
      label: "API Token",
      type: "password",
      required: true,
      helpText:
        "In [New Vendor](https://newvendor.example), open **Settings -> API**, create an API token and paste it here.",
    },
  ],
} satisfies Authentication;
