import { defineTrigger } from "zapier-platform-core";
import { directions, onEvents } from "../resources/event.ts";
import { productEvents } from "../resources/productEvents.ts";

/** POST https://hooks.zapier.com/… with `ProductCreate` and so on (Taskee Portal API guide, "Product Events"). */
export default defineTrigger({
  key: "product_event",
  noun: "Product",
  display: {
    label: "Product Event",
    description: "Triggers when a product or a price is created, updated, or deleted.",
    directions: directions("products and prices"),
  },
  operation: onEvents(productEvents),
});
