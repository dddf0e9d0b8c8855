import { defineTrigger } from "zapier-platform-core";
import { toChoice } from "../resources/choices.ts";
import { highlevel } from "../vendor.ts";

/** GET /users/search?companyId=…&locationId=…&limit=100&skip=…: the choices for fields that take a user. */
export default defineTrigger({
  key: "user_list",
  noun: "User",
  display: { label: "List of Users", description: "Triggers when a list of users is needed.", hidden: true },
  operation: {
    type: "polling",
    canPaginate: true,
    perform: highlevel.dropdown([], async ({ client, page }) =>
      (await client.users.list(page)).map(toChoice),
    ),
    sample: { id: "y0BeYjuRIlDwsDcOHOJo", name: "Maya Brandt" },
  },
});
