import { type HellotextLine, toLine } from "@integrations/clients/hellotext";
import { InputError, kind, unlessEmpty } from "@integrations/zapier-kit";
import { defineInputField } from "zapier-platform-core";
import { inputsOf, toObject } from "./trackedObjects.ts";

const [existingVariant] = inputsOf("product_variant");

/** The products of a cart, as line items. */
export const productLinesInput = defineInputField({
  key: "products",
  label: "Products",
  children: [
    ...inputsOf("product"),
    {
      ...existingVariant,
      key: "product_variant",
      helpText: "The ID, reference, or SKU of a variant in Hellotext.",
    },
    {
      key: "quantity",
      label: "Quantity",
      type: "integer",
      meta: kind("number", { min: 1, max: 1_000_000 }),
      helpText: "Enter a whole number.",
    },
  ],
});

/** A line item as Zapier passes it. */
interface Line extends Record<string, unknown> {
  quantity?: number | undefined;
}

/**
 * The cart lines to send; undefined if there are none.
 *
 * @throws {InputError} with the number of the wrong line
 */
export const toLines = (lines: readonly Line[] = []): HellotextLine[] | undefined => {
  const filled = lines.flatMap((line, index) => {
    const given = unlessEmpty(line);
    return given ? [toProductLine(given, index)] : [];
  });
  return filled.length === 0 ? undefined : filled;
};

const toProductLine = (line: Line, index: number): HellotextLine => {
  const problemAt = (problem: string) => new InputError("products", `line ${index + 1}: ${problem}`);
  const { product_variant } = line;
  const product = toObject("product", line, problemAt);
  const variant = toObject("product_variant", { product_variant });
  const objects = [product, variant].filter((object) => object !== undefined);
  if (objects.length === 0)
    throw problemAt("enter a product's ID, reference, or SKU, or the name of a new one.");
  return toLine(objects, line.quantity);
};
