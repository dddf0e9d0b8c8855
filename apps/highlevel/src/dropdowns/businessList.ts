import { defineTrigger } from "zapier-platform-core";
import { toChoice } from "../resources/choices.ts";
import { highlevel } from "../vendor.ts";

/** GET /businesses/?locationId=…&limit=100&skip=…: the choices for fields that take a business. */
export default defineTrigger({
  key: "business_list",
  noun: "Business",
  display: {
    label: "List of Businesses",
    description: "Triggers when a list of businesses is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    canPaginate: true,
    perform: highlevel.dropdown([], async ({ client, page }) =>
      (await client.businesses.list(page)).map(toChoice),
    ),
    sample: { id: "641c094001436dbc2081e642", name: "Northwind" },
  },
});
