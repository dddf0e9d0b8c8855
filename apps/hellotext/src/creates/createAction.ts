import { defineCreate, defineInputFields } from "zapier-platform-core";
import { actionInputs, actions, nameInput, toActionFields } from "../resources/action.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([{ ...nameInput, required: true }, ...actionInputs]);

/** POST /v1/attribution/actions (Hellotext API reference, "Creates a new action"). */
export default defineCreate({
  key: "create_action",
  noun: "Action",
  display: { label: "Create Action", description: "Creates a new action." },
  operation: {
    inputFields,
    perform: hellotext.create(inputFields, ({ client, input }) =>
      actions.create(client, toActionFields(input)),
    ),
    ...actions.output,
  },
});
