import { defineCreate } from "zapier-platform-core";
import { cartInputs, carts, toCartFields } from "../resources/cart.ts";
import { hellotext } from "../vendor.ts";

/** POST /v1/attribution/carts (Hellotext API reference, "Carts"). */
export default defineCreate({
  key: "create_cart",
  noun: "Cart",
  display: { label: "Create Cart", description: "Creates a new cart." },
  operation: {
    inputFields: cartInputs,
    perform: hellotext.create(cartInputs, ({ client, input }) => carts.create(client, toCartFields(input))),
    ...carts.output,
  },
});
