import * as zod from "zod";
import { flag, objectOf, text, url } from "./fields.ts";

/** A letter first, and no brackets: `1st-name` and `{name}` are invalid (Hellotext API reference, "Creates a new property"). */
const propertyName = text.regex(/^\p{L}[^{}[\]]*$/u, "must begin with a letter and have no brackets");

const product = zod.record(zod.string(), zod.unknown(), { error: "must be an object" });

/** Products of a cart: existing ones by id, reference or SKU, or new ones (Hellotext API reference, "Track cart events"). */
export const products = zod
  .array(
    objectOf({
      product: text.exactOptional(),
      product_parameters: product.exactOptional(),
      product_variant: text.exactOptional(),
      product_variant_parameters: product.exactOptional(),
      quantity: zod.int("must be a whole number").min(1, "must be at least 1").exactOptional(),
    }).refine(({ quantity: _, ...named }) => Object.keys(named).length > 0, "names no product"),
    { error: "must be a list" },
  )
  .min(1, "must not be empty");

/** Kinds of which a business can create properties (Hellotext API reference, "Creates a new property"). */
const kinds = ["address", "email", "phone", "checkbox", "date", "number", "tags", "text", "url"] as const;
const kindsOfProfiles = ["address", "email", "phone"];

const coupon = { description: text, destination_url: url, reference: text };
const action = { title: text, goal: flag, passive: flag };
const app = { image_url: url, metadata: zod.record(zod.string(), zod.unknown()) };
/** The document breaks off before it shows a cart. Products as cart events take them, and a reference, are our guess. */
const cart = { products, reference: text };

/** One resource: where it is, what can be written of it, and what else its objects have. */
export interface Resource {
  path: string;
  plural: string;
  creation: zod.ZodType<Record<string, unknown>>;
  changes: zod.ZodType<Record<string, unknown>>;
  defaults: Record<string, unknown>;
  /** No two objects have the same value of it. */
  unique?: string;
}

export const resources = {
  list: {
    path: "/v1/lists",
    plural: "lists",
    creation: objectOf({ name: text }),
    changes: partly({ name: text }),
    defaults: {},
  },
  property: {
    path: "/v1/properties",
    plural: "properties",
    creation: objectOf({
      kind: zod.enum(kinds, { error: `must be one of ${kinds.join(", ")}` }),
      name: propertyName.exactOptional(),
      profile: text.exactOptional(),
      unique: flag.exactOptional(),
    }).refine(({ kind, profile }) => profile !== undefined || !kindsOfProfiles.includes(kind), {
      path: ["profile"],
      error: "is required for an address, an email or a phone",
    }),
    // An empty position moves the property to the bottom.
    changes: partly({ name: propertyName, position: zod.union([zod.int().min(1), zod.literal("")]) }),
    defaults: { name: null, profile: null, unique: false },
  },
  coupon: {
    path: "/v1/coupons",
    plural: "coupons",
    creation: partly(coupon).extend({ code: text }),
    changes: partly({ code: text, ...coupon }),
    defaults: { description: null, destination_url: null, reference: null },
    unique: "code",
  },
  action: {
    path: "/v1/attribution/actions",
    plural: "actions",
    creation: partly(action).extend({ name: text }),
    changes: partly({ name: text, ...action }),
    defaults: { title: null, goal: false, passive: false },
    unique: "name",
  },
  app: {
    path: "/v1/attribution/apps",
    plural: "apps",
    creation: partly(app).extend({ name: text }),
    changes: partly({ name: text, ...app }),
    defaults: { image_url: null, metadata: {} },
  },
  cart: {
    path: "/v1/attribution/carts",
    plural: "carts",
    creation: partly(cart),
    changes: partly(cart),
    defaults: { products: [], reference: null },
  },
} satisfies Record<string, Resource>;
export type ResourceName = keyof typeof resources;
export const resourceNames = Object.keys(resources) as [ResourceName, ...ResourceName[]];

function partly<Shape extends Record<string, zod.ZodType>>(shape: Shape) {
  const optional = Object.entries(shape).map(([key, schema]) => [key, zod.exactOptional(schema)]);
  return objectOf(Object.fromEntries(optional) as { [Key in keyof Shape]: zod.ZodExactOptional<Shape[Key]> });
}

const count = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return zod
    .string({ error })
    .regex(/^\d+$/, error)
    .transform(Number)
    .refine((value) => value >= least && value <= most, error);
};

/** The document gives no largest `limit`; 100 is our guess. */
export const pageQuery = {
  limit: count(1, 100).default(25),
  starting_after: text.exactOptional(),
  ending_before: text.exactOptional(),
};
