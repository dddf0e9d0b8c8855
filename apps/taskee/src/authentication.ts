import type { Authentication } from "zapier-platform-core";
import { taskee } from "./vendor.ts";

/**
 * A sub-account's Private Integration token. GET /locations/{location_id} returns its name (Taskee Portal API guide,
 * "How to Use Private Integrations").
 */
export default {
  type: "custom",
  test: taskee.authTest(async (client) => {
    const { name } = await client.location();
    return { name };
  }),
  connectionLabel: "{{name}}",
  fields: [
    {
      key: "token",
      label: "Private Integration Token",
      type: "password",
      required: true,
      helpText:
        "In [Taskee Portal](https://portalapi.taskee.ai), open **Settings -> Private Integrations** in your sub-account. Create an integration with the scopes to view locations and to view and edit contacts, then paste its token here. If that page is missing, an agency admin can turn it on under Labs. The token is shown only once. Rotate it every 90 days, and reconnect here within 7 days: the old token stops working then.",
    },
    {
      key: "location_id",
      label: "Location ID",
      type: "string",
      required: true,
      helpText:
        "The ID of the same sub-account, such as ve9EPM428h8vShlRW1KT. [Taskee Portal](https://portalapi.taskee.ai) shows it in the URL of every page of the sub-account, after `/location/`.",
    },
  ],
} satisfies Authentication;
