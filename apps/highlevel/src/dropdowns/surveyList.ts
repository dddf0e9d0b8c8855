import { defineTrigger } from "zapier-platform-core";
import { toChoice } from "../resources/choices.ts";
import { highlevel } from "../vendor.ts";

/** GET /surveys/?locationId=…&limit=50&skip=…: the choices for fields that take a survey. */
export default defineTrigger({
  key: "survey_list",
  noun: "Survey",
  display: {
    label: "List of Surveys",
    description: "Triggers when a list of surveys is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    canPaginate: true,
    perform: highlevel.dropdown([], async ({ client, page }) =>
      (await client.surveys.list(page)).map(toChoice),
    ),
    sample: { id: "YSWdvS4Is98wtIDGnpmI", name: "First visit" },
  },
});
