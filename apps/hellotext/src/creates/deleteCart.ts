import { defineCreate } from "zapier-platform-core";
import { carts } from "../resources/cart.ts";

/** DELETE /v1/attribution/carts/{id} (Hellotext API reference, "Carts"). */
export default defineCreate({
  key: "delete_cart",
  noun: "Cart",
  display: { label: "Delete Cart", description: "Deletes a cart." },
  operation: carts.deleting,
});
