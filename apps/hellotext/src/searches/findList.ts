import { defineInputFields, defineSearch } from "zapier-platform-core";
import { lists } from "../resources/list.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "name",
    label: "Name",
    type: "string",
    required: true,
    helpText: "The whole name, capitals included. Only the 2,000 newest lists are looked through.",
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
      lists.find(client, (list) => list.name === input.name),
    ),
    ...lists.output,
  },
});
