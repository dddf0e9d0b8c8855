import { defineCreate, defineInputFields } from "zapier-platform-core";
import { cartInputs, carts, toCartFields } from "../resources/cart.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([carts.input, ...cartInputs]);

/** PATCH /v1/attribution/carts/{id} with the changes (Hellotext API reference, "Carts"). */
export default defineCreate({
  key: "update_cart",
  noun: "Cart",
  display: { label: "Update Cart", description: "Updates a cart. Fields you leave blank don't change." },
  operation: {
    inputFields,
    perform: hellotext.create(inputFields, ({ client, input }) =>
      carts.update(client, input.id, toCartFields(input)),
    ),
    ...carts.output,
  },
});
