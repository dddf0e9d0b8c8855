import { defineTrigger } from "zapier-platform-core";
import { carts } from "../resources/cart.ts";

/** GET /v1/attribution/carts?limit=100&starting_after=… (Hellotext API reference, "Carts"). */
export default defineTrigger({
  key: "new_cart",
  noun: "Cart",
  display: { label: "New Cart", description: "Triggers when a new cart is created." },
  operation: carts.created,
});
