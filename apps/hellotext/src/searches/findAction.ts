import { kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { actions } from "../resources/action.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "name",
    label: "Name",
    type: "string",
    meta: kind("name"),
    required: true,
    helpText: "Enter the full name. Not case-sensitive. Searches the 2,000 newest of your own actions.",
  },
]);

/** GET /v1/attribution/actions?limit=100&starting_after=…, page by page, because the vendor has no search. */
export default defineSearch({
  key: "find_action",
  noun: "Action",
  display: { label: "Find Action", description: "Finds one of your own actions by name." },
  operation: {
    inputFields,
    perform: hellotext.search(inputFields, ({ client, input }) =>
      actions.findByName(client, input.name, (action) => action.name),
    ),
    ...actions.output,
  },
});
