import { randomBytes } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { Clock } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import { errorMessages, notFound, Unprocessable } from "./answers.ts";
import { Collection, idMaker, type Page, type Stored, slice } from "./collection.ts";
import type { TrackedEvent } from "./eventBody.ts";
import type { SentMessage } from "./messageBody.ts";
import { contactsOf, type Profile, type Property } from "./profile.ts";
import { type ResourceName, resourceNames, resources } from "./resources.ts";

/** How GET /profiles is sorted (Hellotext API reference, "Lists existing profiles"). */
export type ProfileSort = "activity" | "alphabetically" | "created_at";

/** One business at Hellotext, open to tests; the rules for writing live here too. */
export class HellotextState {
  readonly clock = new Clock();
  readonly #nextId = idMaker();
  readonly collections = Object.fromEntries(
    resourceNames.map((name) => [name, new Collection(name, this.clock, this.#nextId)]),
  ) as Record<ResourceName, Collection>;
  /** In the order in which they were made. */
  readonly profiles = new Map<string, Profile>();
  events: TrackedEvent[] = [];
  readonly messages: SentMessage[] = [];
  /** Messages that were written beforehand; people write them in Hellotext alone. */
  readonly templates = new Collection("template", this.clock, this.#nextId);
  /** Session id to the id of its profile; null for a session that has none yet. */
  readonly sessions = new Map<string, string | null>();
  /** Objects that the document gives no way to create but by an event: type to ids, references and SKUs. */
  readonly objects: Readonly<Record<string, readonly string[]>> = {
    form: ["form-1"],
    order: ["order-1"],
    product: ["product-1", "SHOE-7"],
    product_variant: ["variant-1", "SHOE-7-BLUE"],
    refund: ["refund-1"],
  };
  /** Whether GET /profiles minds `sort`, a name that the document does not show: it is a guess. */
  mindsSort = true;
  readonly token = `ALK_sandbox_${randomBytes(16).toString("hex")}`;
  tokenRevoked = false;
  subscriptionEnded = false;

  /** @throws {Refusal} 403 */
  mayWrite(): void {
    if (this.subscriptionEnded) throw new Refusal(403, errorMessages[403]);
  }

  /** An object by its id; a list by its name too. */
  find(name: ResourceName, id: string): Stored | undefined {
    const collection = this.collections[name];
    return (
      collection.find(id) ?? (name === "list" ? [...collection].find((list) => list.name === id) : undefined)
    );
  }

  /** @throws {Refusal} 404 */
  named(name: ResourceName, id: string): Stored {
    return this.find(name, id) ?? this.collections[name].missing();
  }

  /** @throws {Unprocessable} when a unique value is taken, or a property is for nobody */
  create(name: ResourceName, fields: Record<string, unknown>, at?: number): Stored {
    this.#checkUnique(name, fields);
    if (name !== "property")
      return this.collections[name].create({ ...resources[name].defaults, ...fields }, at);
    if (fields.profile !== undefined && this.findProfile(String(fields.profile)) === undefined)
      throw notFound("profile");
    return this.createProperty(fields, at);
  }

  createProperty(fields: Record<string, unknown>, at?: number): Stored {
    const position = this.collections.property.size + 1;
    return this.collections.property.create({ ...resources.property.defaults, ...fields, position }, at);
  }

  /** @throws {Unprocessable} when a unique value is taken */
  change(name: ResourceName, stored: Stored, changes: Record<string, unknown>): Stored {
    this.#checkUnique(name, changes, stored);
    const last = this.collections.property.size;
    return Object.assign(stored, changes, changes.position === "" && { position: last });
  }

  /** Deletes an object, and with it the values of a property and the events of an action. */
  remove(name: ResourceName, stored: Stored): void {
    this.collections[name].remove(stored);
    if (name === "action") this.events = this.events.filter(({ action }) => action !== stored.name);
    if (name !== "property") return;
    for (const profile of this.profiles.values())
      profile.values = profile.values.filter(({ id }) => id !== stored.id);
  }

  #checkUnique(name: ResourceName, fields: Record<string, unknown>, self?: Stored): void {
    const { unique } = { unique: undefined, ...resources[name] };
    if (unique === undefined || fields[unique] === undefined) return;
    const taken = [...this.collections[name]].some(
      (other) => other.id !== self?.id && other[unique] === fields[unique],
    );
    if (taken) throw new Unprocessable(unique, "taken", "The value must be unique.");
  }

  /** A contact or an address that one profile alone has, under a name. */
  createOwnProperty(kind: string, name: string, profile: string): Property {
    return asProperty(this.createProperty({ kind, name, profile }));
  }

  /** Every property, with the profile that alone has it. */
  properties(): Property[] {
    return [...this.collections.property].map(asProperty);
  }

  /** A profile that was not deleted. */
  findProfile(id: string): Profile | undefined {
    const profile = this.profiles.get(id);
    return profile?.cleared ? undefined : profile;
  }

  /** @throws {Refusal} 404 */
  profile(id: string): Profile {
    const profile = this.findProfile(id);
    if (profile === undefined) throw new Refusal(404, "There is no such profile.");
    return profile;
  }

  /** Whether another profile has this value of a property. */
  isTaken(propertyId: string, value: unknown, self: Profile): boolean {
    return [...this.profiles.values()].some(
      ({ id, cleared, values }) =>
        id !== self.id &&
        !cleared &&
        values.some((one) => one.id === propertyId && isDeepStrictEqual(one.value, value)),
    );
  }

  profileWith(kind: string, contact: string): Profile | undefined {
    return [...this.profiles.values()].find(
      (profile) => !profile.cleared && contactsOf(profile, kind).includes(contact),
    );
  }

  /** A profile without anything in it, which is not stored yet. */
  newProfile(at: number): Profile {
    return {
      id: this.#nextId(),
      created_at: Math.floor(at / 1000),
      activity: at,
      state: "unconfirmed",
      first_name: null,
      last_name: null,
      lists: [],
      values: [],
      cleared: false,
    };
  }

  profilePage(sort: ProfileSort, page: Page): Profile[] {
    const newest = [...this.profiles.values()].filter(({ cleared }) => !cleared).reverse();
    return slice(newest.sort(byOrder[this.mindsSort ? sort : "activity"]), page);
  }

  hasObject(type: string, id: string): boolean {
    const known = this.objects[type];
    return known ? known.includes(id) : this.find(type as ResourceName, id) !== undefined;
  }
}

const asProperty = ({ id, kind, name, profile, unique }: Stored): Property => ({
  id,
  kind: String(kind),
  name: name === null ? null : String(name),
  owner: profile === null ? null : String(profile),
  isUnique: unique === true && !mayRepeat.includes(String(kind)),
});

/** Kinds whose `unique` is ignored (Hellotext API reference, "The property object"). */
const mayRepeat = ["birthday", "checkbox", "date", "gender", "list", "tags"];

const fullName = ({ last_name, first_name }: Profile) => `${last_name ?? ""} ${first_name ?? ""}`;

const byOrder: Record<ProfileSort, (one: Profile, other: Profile) => number> = {
  activity: (one, other) => other.activity - one.activity,
  alphabetically: (one, other) => (fullName(one) < fullName(other) ? -1 : 1),
  created_at: (one, other) => other.created_at - one.created_at,
};
