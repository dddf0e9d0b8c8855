import { notFound, Unprocessable } from "./answers.ts";
import { bracketed } from "./fields.ts";
import { contactsOf, type Profile, type Property } from "./profile.ts";
import { checkedValue, suggestedAddress } from "./propertyValues.ts";
import type { HellotextState } from "./state.ts";

const isEmpty = (value: unknown): boolean =>
  value === "" ||
  value === null ||
  (typeof value === "object" && Object.keys(value).length === 0 && !Array.isArray(value));

const contacts: readonly string[] = ["email", "phone"];

/** The profile object (Hellotext API reference, "The profile object"). */
export const toProfile = (state: HellotextState, profile: Profile) => {
  const verified = (kind: string) =>
    profile.values.filter((value) => value.kind === kind && value.verified).map(({ value }) => value);
  return {
    id: profile.id,
    type: "profile",
    blocked: false,
    created_at: profile.created_at,
    emails: contactsOf(profile, "email"),
    first_name: profile.first_name,
    last_name: profile.last_name,
    lists: profile.lists.flatMap((id) => state.collections.list.find(id) ?? []),
    phones: contactsOf(profile, "phone"),
    properties: profile.values.map((value) => ({
      ...value,
      name: state.collections.property.find(value.id)?.name,
    })),
    state: profile.state,
    verified_emails: verified("email"),
    verified_phones: verified("phone"),
  };
};

/** Stores a profile with these parameters, as of a time in Unix milliseconds. @throws {Unprocessable} */
export const createProfile = (
  state: HellotextState,
  parameters: Record<string, unknown>,
  at: number = state.clock.now(),
): Profile => {
  const profile = state.newProfile(at);
  writeProfile(state, profile, parameters);
  state.profiles.set(profile.id, profile);
  return profile;
};

/**
 * Writes the parameters of a request into a profile; nothing is written when one of them is wrong. An empty value
 * removes what it names.
 *
 * @throws {Unprocessable}
 */
export const writeProfile = (
  state: HellotextState,
  profile: Profile,
  parameters: Record<string, unknown>,
): void => {
  const changed = structuredClone(profile);
  for (const [parameter, value] of Object.entries(parameters)) write(state, changed, parameter, value);
  Object.assign(profile, changed);
};

const attributes = ["address", "birthday", "company", "email", "gender", "phone"];

const write = (state: HellotextState, profile: Profile, parameter: string, value: unknown): void => {
  if (parameter === "first_name" || parameter === "last_name") {
    if (value !== null && typeof value !== "string")
      throw new Unprocessable(parameter, "invalid", "must be text");
    profile[parameter] = value || null;
    return;
  }
  if (parameter === "lists") {
    if (!Array.isArray(value)) throw new Unprocessable(parameter, "invalid", "must be a list");
    profile.lists = value.map((one) => {
      const list = state.find("list", String(one));
      if (list === undefined) throw notFound(parameter);
      return list.id;
    });
    return;
  }
  if (parameter === "address[suggest]") {
    setValue(state, profile, parameter, builtIn(state, "address"), () => suggestedAddress(parameter, value));
    return;
  }
  const property = propertyOf(state, profile, parameter);
  if (isEmpty(value)) {
    profile.values = profile.values.filter(({ id }) => id !== property.id);
    return;
  }
  setValue(state, profile, parameter, property, () => checkedValue(parameter, property.kind, value));
};

const setValue = (
  state: HellotextState,
  profile: Profile,
  parameter: string,
  { id, kind, name, isUnique }: Property,
  read: () => unknown,
): void => {
  const value = read();
  const owner = contacts.includes(kind) ? state.profileWith(kind, String(value)) : undefined;
  if ((owner && owner.id !== profile.id) || (isUnique && state.isTaken(id, value, profile)))
    throw new Unprocessable(parameter, "taken", "The value must be unique.");
  const entry = { id, kind, name, value, ...(contacts.includes(kind) && { verified: false }) };
  const index = profile.values.findIndex((known) => known.id === id);
  if (index < 0) profile.values.push(entry);
  else if (profile.values[index]?.value !== value) profile.values[index] = entry;
};

/** The property that a parameter such as `email`, `email[work]`, `property[Active]` or `property_by_id[…]` names. */
const propertyOf = (state: HellotextState, profile: Profile, parameter: string): Property => {
  if (attributes.includes(parameter)) return builtIn(state, parameter);
  const [, key = "", inside = ""] = bracketed.exec(parameter) ?? [];
  const known = state.properties().filter(({ owner }) => owner === null || owner === profile.id);
  switch (key) {
    case "property_by_id":
      return known.find(({ id }) => id === inside) ?? unknownProperty(parameter);
    case "property":
      return (
        known.find(({ name }) => name === inside) ??
        known.find(({ name, kind }) => name === null && kind === inside) ??
        unknownProperty(parameter)
      );
    case "address":
    case "email":
    case "phone": {
      const ofKind = known.filter(({ kind }) => kind === key);
      return (
        ofKind.find(({ id }) => id === inside) ??
        ofKind.find(({ name, owner }) => name === inside && owner === profile.id) ??
        state.createOwnProperty(key, inside, profile.id)
      );
    }
    default:
      throw new Unprocessable(parameter, "parameter_unknown", "There is no such parameter.");
  }
};

const builtIn = (state: HellotextState, kind: string): Property =>
  state.properties().find((property) => property.kind === kind && property.name === null) ??
  unknownProperty(kind);

const unknownProperty = (parameter: string): never => {
  throw new Unprocessable(parameter, "not_found", "There is no such property.");
};
