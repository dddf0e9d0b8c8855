import * as zod from "zod";
import { missing, notFound, Unprocessable } from "./answers.ts";
import { inOneForm } from "./eventForms.ts";
import { amount, objectOf, text } from "./fields.ts";
import { products, resources } from "./resources.ts";
import type { HellotextState } from "./state.ts";

/** What an action is about (Hellotext API reference, "Track app events" to "Track refund events"). */
const objects = {
  app: ["app"],
  cart: ["cart"],
  coupon: ["coupon"],
  form: ["form"],
  order: ["order"],
  product: ["product", "product_variant"],
  refund: ["refund"],
} as const;
type Subject = keyof typeof objects;
type ObjectType = (typeof objects)[Subject][number];

const builtIn: Record<string, readonly string[]> = {
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

const types = Object.values(objects).flat();

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
    types.flatMap((type) => [
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

/** Stores an event, or says which of its parameters is wrong. @throws {Unprocessable} */
export const track = (state: HellotextState, sent: TrackedEvent): void => {
  const subject = subjectOf(state, sent.action);
  const event: TrackedEvent = {
    ...inOneForm(sent, subject === undefined ? [] : objects[subject]),
    action: sent.action,
  };
  checkObjects(state, event, subject);
  checkMoney(event);
  const profile = checkCustomer(state, event);
  for (const type of ["app", "coupon"] as const) {
    const fields = event[`${type}_parameters`];
    if (fields !== undefined) state.create(type, fields as Record<string, unknown>);
  }
  state.events.push(event);
  if (profile) profile.activity = state.clock.now();
};

const subjectOf = (state: HellotextState, action: string): Subject | undefined => {
  const [subject = "", verb = ""] = action.split(".");
  if (builtIn[subject]?.includes(verb)) return subject as Subject;
  if (![...state.collections.action].some(({ name }) => name === action))
    throw new Unprocessable("action", "not_found", "There is no such action.");
  return undefined;
};

/** The object is one that exists or a new one, and of the kind that the action is about. */
const checkObjects = (state: HellotextState, event: TrackedEvent, subject: Subject | undefined): void => {
  const allowed: readonly string[] = subject === undefined ? [] : objects[subject];
  for (const type of types) {
    const given = [type, `${type}_parameters`].filter((parameter) => event[parameter] !== undefined);
    for (const parameter of given) {
      if (!allowed.includes(type))
        throw new Unprocessable(parameter, "not_allowed", `Not with the action ${event.action}.`);
    }
    if (given.length > 1)
      throw new Unprocessable(type, "ambiguous_parameter", "Either this or its parameters.");
    const id = event[type];
    if (id !== undefined && !state.hasObject(type, String(id))) throw notFound(type);
  }
  if (subject === "cart") {
    if (event.products === undefined && event.action !== "cart.abandoned") throw missing("products");
    return;
  }
  if (event.products !== undefined)
    throw new Unprocessable("products", "not_allowed", `Not with the action ${event.action}.`);
  const named = allowed.some(
    (type) => event[type] !== undefined || event[`${type}_parameters`] !== undefined,
  );
  if (subject !== undefined && !named)
    throw new Unprocessable(
      subject,
      "object_invalid",
      "At least one of the optional parameters must be provided.",
    );
  // A new variant belongs to a product that exists.
  if (event.product_variant_parameters !== undefined && event.product === undefined) throw missing("product");
};

const checkMoney = (event: TrackedEvent): void => {
  if (event.action === "app.spent" && event.currency === undefined) throw missing("currency");
  if ((event.action === "app.spent" || event.currency !== undefined) && event.amount === undefined)
    throw missing("amount");
};

/** A session without a profile is assigned to the one it comes with; one of another profile is refused. */
const checkCustomer = (state: HellotextState, event: TrackedEvent) => {
  const { profile: profileId, session } = event;
  if (profileId === undefined && session === undefined) throw missing("profile");
  const profile = profileId === undefined ? undefined : state.findProfile(String(profileId));
  if (profileId !== undefined && profile === undefined) throw notFound("profile");
  if (session === undefined) return profile;
  const owner = state.sessions.get(String(session));
  if (owner === undefined) throw notFound("session");
  if (owner !== null && profile !== undefined && owner !== profile.id)
    throw new Unprocessable("session", "invalid", "The session belongs to another profile.");
  if (owner === null && profile !== undefined) state.sessions.set(String(session), profile.id);
  return profile ?? (owner === null ? undefined : state.findProfile(owner));
};
