import type { Http } from "../http/index.ts";
import { receivedSchema } from "./schemas.ts";

/** The built-in actions, by their subject (Hellotext API reference, "Tracking"). */
export const HELLOTEXT_ACTIONS = {
  app: ["app.installed", "app.removed", "app.spent"],
  cart: ["cart.abandoned", "cart.added", "cart.removed"],
  coupon: ["coupon.redeemed"],
  form: ["form.completed"],
  order: [
    "order.cancelled",
    "order.confirmed",
    "order.delivered",
    "order.placed",
    "order.printed_label",
    "order.shipped",
  ],
  product: ["product.purchased", "product.viewed"],
  refund: ["refund.received", "refund.requested"],
} as const;

/** The subject of a built-in action. */
export type HellotextSubject = keyof typeof HELLOTEXT_ACTIONS;

/** The subject of an action. Undefined for a custom action. */
export const subjectOfAction = (action: string): HellotextSubject | undefined =>
  (Object.keys(HELLOTEXT_ACTIONS) as HellotextSubject[]).find((subject) =>
    HELLOTEXT_ACTIONS[subject].some((name) => name === action),
  );

/** An existing object, by its ID (a product also by reference or SKU), or the fields of a new one. */
export type HellotextObject = { type: HellotextSubject | "product_variant" } & (
  | { id: string }
  | { fields: Record<string, unknown> }
);

/** Something a customer did. */
export interface HellotextEvent {
  /** A built-in action, or the name of a custom one. */
  action: string;
  profile?: string | undefined;
  session?: string | undefined;
  /** In major units: 89.90. */
  amount?: number | undefined;
  /** ISO 4217. Requires an amount. */
  currency?: string | undefined;
  /** Unix seconds. */
  tracked_at?: number | undefined;
  objects: HellotextObject[];
  /** The products added to a cart or removed from it. */
  products?: HellotextLine[] | undefined;
}

/** A line of a cart: see {@link toLine}. */
export type HellotextLine = Record<string, unknown>;

/** A cart line: a product or a variant of one, and its quantity. */
export const toLine = (objects: HellotextObject[], quantity: number | undefined): HellotextLine => ({
  ...toParameters(objects),
  quantity,
});

/** POST /v1/attribution/events: accepted right away, processed later. */
export const createEvents = (http: Http) => ({
  track: ({ objects, ...event }: HellotextEvent) =>
    http.send({
      method: "POST",
      path: "/v1/attribution/events",
      body: { ...event, ...toParameters(objects), ...inNewerForm(objects, event.products) },
      answer: receivedSchema,
    }),
});

/**
 * `{"object": id}` or `{"object_parameters": {…}}` for the action's subject, and `{"items": […]}` for a cart. The
 * vendor's help of August 2026, its JS library and its WordPress plug-in use this form; the API reference uses the form
 * of {@link toParameters}. The answer is the same either way, so an event in the wrong form would be lost silently.
 * Both are sent.
 */
const inNewerForm = (
  [object]: HellotextObject[],
  products: HellotextLine[] | undefined,
): Record<string, unknown> => ({
  ...(object && ("id" in object ? { object: object.id } : { object_parameters: object.fields })),
  ...(products && { items: products }),
});

/** `{"app": id}` or `{"app_parameters": {…}}` (Hellotext API reference, "Tracking"). */
const toParameters = (objects: HellotextObject[]): Record<string, unknown> =>
  Object.fromEntries(
    objects.map((object) =>
      "id" in object ? [object.type, object.id] : [`${object.type}_parameters`, object.fields],
    ),
  );
