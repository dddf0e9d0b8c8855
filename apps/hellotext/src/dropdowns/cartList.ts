import { defineTrigger } from "zapier-platform-core";
import { carts } from "../resources/cart.ts";

/** GET /v1/attribution/carts?limit=100&starting_after=…: the choices for fields that take a cart. */
export default defineTrigger({
  key: "cart_list",
  noun: "Cart",
  display: {
    label: "List of Carts",
    description: "Triggers when a list of carts is needed.",
    hidden: true,
  },
  operation: carts.listing,
});
