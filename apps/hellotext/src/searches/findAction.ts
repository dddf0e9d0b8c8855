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
    helpText:
      "The whole name. Not case-sensitive. Only the 2,000 newest actions of your own are looked through.",
  },
]);

/** GET /v1/attribution/actions?limit=100&starting_after=…, page by page, since the vendor has no search. */
export default defineSearch({
  key: "find_action",
  noun: "Action",
  display: { label: "Find Action", description: "Finds an action of your own by name." },
  operation: {
    inputFields,
    perform: hellotext.search(inputFields, ({ client, input }) =>
      actions.findByName(client, input.name, (action) => action.name),
    ),
    ...actions.output,
  },
});
