import { defineTrigger } from "zapier-platform-core";
import { toChoice } from "../resources/choices.ts";
import { highlevel } from "../vendor.ts";

/** GET /forms/?locationId=…&limit=50&skip=…: the choices for fields that take a form. */
export default defineTrigger({
  key: "form_list",
  noun: "Form",
  display: {
    label: "List of Forms",
    description: "Triggers when a list of forms is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    canPaginate: true,
    perform: highlevel.dropdown([], async ({ client, page }) =>
      (await client.forms.list(page)).map(toChoice),
    ),
    sample: { id: "YSWdvS4Is98wtIDGnpmI", name: "First visit" },
  },
});
