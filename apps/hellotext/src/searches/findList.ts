import { kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { lists } from "../resources/list.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "name",
    label: "Name",
    type: "string",
    meta: kind("name"),
    required: true,
    helpText: "Enter the full name. Not case-sensitive. Searches the 2,000 newest lists.",
  },
]);

/** GET /v1/lists?limit=100&starting_after=…, page by page, because the vendor has no search. */
export default defineSearch({
  key: "find_list",
  noun: "List",
  display: { label: "Find List", description: "Finds a list by name." },
  operation: {
    inputFields,
    perform: hellotext.search(inputFields, ({ client, input }) =>
      lists.findByName(client, input.name, (list) => list.name),
    ),
    ...lists.output,
  },
});
