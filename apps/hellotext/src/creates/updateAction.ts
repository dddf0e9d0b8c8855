import { defineCreate, defineInputFields } from "zapier-platform-core";
import { actionInputs, actions, nameInput, toActionFields } from "../resources/action.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([actions.input, nameInput, ...actionInputs]);

/** PATCH /v1/attribution/actions/{id} with the changes (Hellotext API reference, "Updates the specified action"). */
export default defineCreate({
  key: "update_action",
  noun: "Action",
  display: { label: "Update Action", description: "Updates an action. Fields you leave blank don't change." },
  operation: {
    inputFields,
    perform: hellotext.create(inputFields, ({ client, input }) =>
      actions.update(client, input.id, toActionFields(input)),
    ),
    ...actions.output,
  },
});
