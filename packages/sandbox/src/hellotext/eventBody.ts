import * as zod from "zod";
import { amount, objectOf, text } from "./fields.ts";
import { products, resources } from "./resources.ts";

/** What an action is about (Hellotext API reference, "Track app events" to "Track refund events"). */
export const objectsOfSubject = {
  app: ["app"],
  cart: ["cart"],
  coupon: ["coupon"],
  form: ["form"],
  order: ["order"],
  product: ["product", "product_variant"],
  refund: ["refund"],
} as const;
export type Subject = keyof typeof objectsOfSubject;
type ObjectType = (typeof objectsOfSubject)[Subject][number];

export const builtInVerbs: Record<string, readonly string[]> = {
  app: ["installed", "removed", "spent"],
  cart: ["abandoned", "added", "removed"],
  coupon: ["redeemed"],
  form: ["completed"],
  order: ["cancelled", "confirmed", "delivered", "placed", "printed_label", "shipped"],
  product: ["purchased", "viewed"],
  refund: ["received", "requested"],
} satisfies Record<Subject, string[]>;

/** Objects of which the document shows no fields take any that are filled in. */
const anything = zod
  .record(zod.string(), zod.unknown(), { error: "must be an object" })
  .refine((fields) => Object.keys(fields).length > 0, "must not be empty");

const objectParameters: Partial<Record<ObjectType, zod.ZodType>> = {
  app: resources.app.creation,
  coupon: resources.coupon.creation,
};

const badMoment = "must be Unix seconds or ISO 8601 with a time zone";
/** Milliseconds would be in a far future. */
const moment = zod.union([
  zod.int(badMoment).max(99_999_999_999, badMoment),
  zod.iso.datetime({ offset: true, error: badMoment }),
]);

export const objectTypes = Object.values(objectsOfSubject).flat();

/** POST /v1/attribution/events (Hellotext API reference, "Tracking"). */
export const eventBody = objectOf({
  action: text,
  profile: text.exactOptional(),
  session: text.exactOptional(),
  amount: amount.exactOptional(),
  currency: zod
    .string()
    .regex(/^[A-Z]{3}$/, "must be a currency in ISO 4217 format")
    .exactOptional(),
  tracked_at: moment.exactOptional(),
  products: products.exactOptional(),
  object: text.exactOptional(),
  object_parameters: anything.exactOptional(),
  items: products.exactOptional(),
  ...(Object.fromEntries(
    objectTypes.flatMap((type) => [
      [type, zod.exactOptional(text)],
      // A cart event creates its cart by itself; no parameters of one are documented.
      ...(type === "cart"
        ? []
        : [[`${type}_parameters`, zod.exactOptional(objectParameters[type] ?? anything)]]),
    ]),
  ) as Record<ObjectType | `${ObjectType}_parameters`, zod.ZodType<unknown>>),
});

/** A tracked event as it was received. */
export type TrackedEvent = Record<string, unknown> & { action: string };
