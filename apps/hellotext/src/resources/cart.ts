import type { HellotextCart, HellotextCartFields } from "@integrations/clients/hellotext";
import { kind, withoutBlanks } from "@integrations/zapier-kit";
import { defineInputFields, type InferInputData } from "zapier-platform-core";
import { productLinesInput, toLines } from "./productLines.ts";
import { defineResource, isoCreatedAt } from "./resource.ts";

/** A cart as a Zap sees it. A cart without a reference is named by its ID. */
const toCart = (cart: HellotextCart) => ({
  id: cart.id,
  reference: cart.reference ?? null,
  title: cart.reference || `Cart ${cart.id}`,
  products: cart.products ?? [],
  created_at: isoCreatedAt(cart),
});

export const carts = defineResource({
  noun: "Cart",
  dynamic: "cart_list.id.title",
  of: (client) => client.carts,
  toItem: toCart,
  outputFields: [
    { key: "id", label: "Cart ID", type: "string", primary: true },
    { key: "reference", label: "Reference", type: "string" },
    { key: "title", label: "Title", type: "string" },
    {
      key: "products",
      label: "Products",
      children: [
        { key: "product", label: "Product", type: "string" },
        { key: "quantity", label: "Quantity", type: "integer" },
      ],
    },
    { key: "created_at", label: "Created At", type: "datetime" },
  ],
  sample: {
    id: "b7Kx2LmQ",
    reference: "cart-9001",
    title: "cart-9001",
    products: [{ product: "SHOE-7", quantity: 2 }],
    created_at: "2026-03-24T08:15:30.000Z",
  },
});

/** The fields of a cart that can be written, taken from cart events: the document breaks off before the cart itself. */
export const cartInputs = defineInputFields([
  productLinesInput,
  {
    key: "reference",
    label: "Reference",
    type: "string",
    meta: kind("key"),
    helpText: "The cart's ID in the shop it comes from.",
  },
]);

/** The fields of a cart to send: only those filled in. @throws {InputError} */
export const toCartFields = (input: InferInputData<typeof cartInputs>): HellotextCartFields =>
  withoutBlanks({ products: toLines(input.products), reference: input.reference });
