import { defineTrigger } from "zapier-platform-core";
import { toChoice } from "../resources/choices.ts";
import { highlevel } from "../vendor.ts";

/** GET /campaigns/?locationId=…&status=published: the choices for fields that take a campaign. */
export default defineTrigger({
  key: "campaign_list",
  noun: "Campaign",
  display: {
    label: "List of Campaigns",
    description: "Triggers when a list of campaigns is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    perform: highlevel.dropdown([], async ({ client, page }) =>
      page === 0 ? (await client.settings.campaigns()).map(toChoice) : [],
    ),
    sample: { id: "mIVALPYuTD7YjUHnFEx4", name: "New patient offer" },
  },
});
