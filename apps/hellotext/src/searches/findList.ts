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
    helpText: "The whole name. Not case-sensitive. Only the 2,000 newest lists are looked through.",
  },
]);

/** GET /v1/lists?limit=100&starting_after=…, page by page, since the vendor has no search. */
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
