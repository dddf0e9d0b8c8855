import { defineCreate, defineInputFields } from "zapier-platform-core";
import { lists, nameInput } from "../resources/list.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([lists.input, nameInput]);

/** PATCH /v1/lists/{id} with the changes (Hellotext API reference, "Updates an existing list"). */
export default defineCreate({
  key: "update_list",
  noun: "List",
  display: { label: "Update List", description: "Renames a list." },
  operation: {
    inputFields,
    perform: hellotext.create(inputFields, ({ client, input }) =>
      lists.update(client, input.id, { name: input.name }),
    ),
    ...lists.output,
  },
});
