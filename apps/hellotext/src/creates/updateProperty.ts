import { defineCreate, defineInputFields } from "zapier-platform-core";
import { nameInput, positionInput, properties, toPropertyFields } from "../resources/property.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([properties.input, nameInput, positionInput]);

/** PATCH /v1/properties/{id} with the changes (Hellotext API reference, "Updates the specified property"). */
export default defineCreate({
  key: "update_property",
  noun: "Property",
  display: {
    label: "Update Property",
    description: "Updates a property. Fields you leave blank don't change.",
  },
  operation: {
    inputFields,
    perform: hellotext.create(inputFields, ({ client, input }) =>
      properties.update(client, input.id, toPropertyFields({ name: input.name, position: input.position })),
    ),
    ...properties.output,
  },
});
