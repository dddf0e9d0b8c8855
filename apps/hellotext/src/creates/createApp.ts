import { defineCreate, defineInputFields } from "zapier-platform-core";
import { appInputs, apps, nameInput, toAppFields } from "../resources/app.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([{ ...nameInput, required: true }, ...appInputs]);

/** POST /v1/attribution/apps (Hellotext API reference, "Creates a new app"). */
export default defineCreate({
  key: "create_app",
  noun: "App",
  display: { label: "Create App", description: "Creates a new app." },
  operation: {
    inputFields,
    perform: hellotext.create(inputFields, ({ client, input }) => apps.create(client, toAppFields(input))),
    ...apps.output,
  },
});
