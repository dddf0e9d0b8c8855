import { missing, notFound, Unprocessable } from "./answers.ts";
import { builtInVerbs, objectsOfSubject, objectTypes, type Subject, type TrackedEvent } from "./eventBody.ts";
import { inOneForm } from "./eventForms.ts";
import type { HellotextState } from "./state.ts";

/** Stores an event, or says which of its parameters is wrong. @throws {Unprocessable} */
export const track = (state: HellotextState, sent: TrackedEvent): void => {
  const subject = subjectOf(state, sent.action);
  const event: TrackedEvent = {
    ...inOneForm(sent, subject === undefined ? [] : objectsOfSubject[subject]),
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
  if (builtInVerbs[subject]?.includes(verb)) return subject as Subject;
  if (![...state.collections.action].some(({ name }) => name === action))
    throw new Unprocessable("action", "not_found", "There is no such action.");
  return undefined;
};

/** The object is one that exists or a new one, and of the kind that the action is about. */
const checkObjects = (state: HellotextState, event: TrackedEvent, subject: Subject | undefined): void => {
  const allowed: readonly string[] = subject === undefined ? [] : objectsOfSubject[subject];
  for (const type of objectTypes) {
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
