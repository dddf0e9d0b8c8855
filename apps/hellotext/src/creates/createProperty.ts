import { defineCreate, defineInputFields } from "zapier-platform-core";
import { creationInputs, kindInput, nameInput, properties, toPropertyFields } from "../resources/property.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([kindInput, nameInput, ...creationInputs]);

/** POST /v1/properties (Hellotext API reference, "Creates a new property"). */
export default defineCreate({
  key: "create_property",
  noun: "Property",
  display: { label: "Create Property", description: "Creates a new property." },
  operation: {
    inputFields,
    perform: hellotext.create(inputFields, ({ client, input }) =>
      properties.create(client, toPropertyFields(input)),
    ),
    ...properties.output,
  },
});
