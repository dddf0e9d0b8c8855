import { defineTrigger } from "zapier-platform-core";
import { properties } from "../resources/property.ts";

/** GET /v1/properties?limit=100&starting_after=…: the choices for fields that take a property. */
export default defineTrigger({
  key: "property_list",
  noun: "Property",
  display: {
    label: "List of Properties",
    description: "Triggers when a list of properties is needed.",
    hidden: true,
  },
  operation: properties.listing,
});
