import { defineTrigger } from "zapier-platform-core";
import { properties } from "../resources/property.ts";

/** GET /v1/properties?limit=100&starting_after=… (Hellotext API reference, "Lists existing properties"). */
export default defineTrigger({
  key: "new_property",
  noun: "Property",
  display: { label: "New Property", description: "Triggers when a new property is created." },
  operation: properties.created,
});
