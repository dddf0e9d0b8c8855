import { defineCreate, defineInputFields } from "zapier-platform-core";
import { lists, nameInput } from "../resources/list.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([nameInput]);

/** POST /v1/lists (Hellotext API reference, "Creates a new list"). */
export default defineCreate({
  key: "create_list",
  noun: "List",
  display: { label: "Create List", description: "Creates a new list." },
  operation: {
    inputFields,
    perform: hellotext.create(inputFields, ({ client, input }) => lists.create(client, { name: input.name })),
    ...lists.output,
  },
});
