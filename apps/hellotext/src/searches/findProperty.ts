import { defineInputFields, defineSearch } from "zapier-platform-core";
import { properties } from "../resources/property.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "name",
    label: "Name",
    type: "string",
    required: true,
    helpText:
      "The whole name, capitals included; one without a name goes by its kind. Only the 2,000 newest properties are looked through.",
  },
]);

/** GET /v1/properties?limit=100&starting_after=…, page by page, since the vendor has no search. */
export default defineSearch({
  key: "find_property",
  noun: "Property",
  display: { label: "Find Property", description: "Finds a property by name." },
  operation: {
    inputFields,
    perform: hellotext.search(inputFields, ({ client, input }) =>
      properties.find(client, (property) => (property.name || property.kind) === input.name),
    ),
    ...properties.output,
  },
});
