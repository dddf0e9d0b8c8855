import { defineCreate, defineInputFields } from "zapier-platform-core";
import { appInputs, apps, nameInput, toAppFields } from "../resources/app.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([apps.input, nameInput, ...appInputs]);

/** PATCH /v1/attribution/apps/{id} with the changes (Hellotext API reference, "Updates the specified app"). */
export default defineCreate({
  key: "update_app",
  noun: "App",
  display: { label: "Update App", description: "Updates an app. Fields you leave blank don't change." },
  operation: {
    inputFields,
    perform: hellotext.create(inputFields, ({ client, input }) =>
      apps.update(client, input.id, toAppFields(input)),
    ),
    ...apps.output,
  },
});
