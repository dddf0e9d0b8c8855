import { kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { apps } from "../resources/app.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "name",
    label: "Name",
    type: "string",
    meta: kind("name"),
    required: true,
    helpText: "Enter the full name. Not case-sensitive. Searches the 2,000 newest apps.",
  },
]);

/** GET /v1/attribution/apps?limit=100&starting_after=…, page by page, because the vendor has no search. */
export default defineSearch({
  key: "find_app",
  noun: "App",
  display: { label: "Find App", description: "Finds an app by name." },
  operation: {
    inputFields,
    perform: hellotext.search(inputFields, ({ client, input }) =>
      apps.findByName(client, input.name, (app) => app.name),
    ),
    ...apps.output,
  },
});
