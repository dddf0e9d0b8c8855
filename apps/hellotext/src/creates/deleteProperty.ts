import { defineCreate } from "zapier-platform-core";
import { properties } from "../resources/property.ts";

/** DELETE /v1/properties/{id} (Hellotext API reference, "Permanently deletes the specified property"). */
export default defineCreate({
  key: "delete_property",
  noun: "Property",
  display: { label: "Delete Property", description: "Permanently deletes a property." },
  operation: properties.deleting,
});
