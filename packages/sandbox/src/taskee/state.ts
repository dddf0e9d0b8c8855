import { randomBytes } from "node:crypto";
import { Clock } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import { DuplicateContact } from "./answers.ts";
import type { ContactFields, StoredContact } from "./contactFields.ts";
import { location } from "./data.ts";
import { WebhookSender } from "./webhooks.ts";

/** What a token may do with contacts. */
export type Scope = "contacts.readonly" | "contacts.write" | "locations.readonly";
export const scopes = [
  "contacts.readonly",
  "contacts.write",
  "locations.readonly",
] as const satisfies readonly Scope[];

/** Where a page of contacts begins: after the contact that these two name. */
export interface Cursor {
  startAfterId?: string | undefined;
  startAfter?: number | undefined;
}

/** One sub-account at Taskee, open to tests; the rules for writing a contact live here too. */
export class TaskeeState {
  readonly clock = new Clock();
  readonly location = structuredClone(location);
  /** Oldest first. */
  readonly contacts: StoredContact[] = [];
  readonly token = `pit_sandbox_${randomBytes(16).toString("hex")}`;
  tokenRevoked = false;
  scopes: readonly Scope[] = scopes;
  /** The location's setting "Allow Duplicate Contact". */
  duplicatesAllowed = false;
  /** Whether the refusal of a duplicate says which contact there is. */
  duplicatesNamed = true;
  /** How lists of contacts are sorted by `dateAdded`. The guide does not say; newest first is our guess. */
  order: "newest" | "oldest" = "newest";
  readonly webhooks = new WebhookSender(this.location.id);
  #lastId = 0;

  /** @throws {Refusal} 403 */
  mayUse(scope: Scope): void {
    if (!this.scopes.includes(scope)) throw new Refusal(403, "Insufficient scopes");
  }

  /** @throws {Refusal} 403 for a location that is not the token's */
  checkLocation(id: string): void {
    if (id !== this.location.id) throw new Refusal(403, "The token does not have access to this location.");
  }

  find(id: string): StoredContact | undefined {
    return this.contacts.find((contact) => contact.id === id);
  }

  /** @throws {Refusal} 400, as the guide has it for a wrong contactId; 404 is not among its statuses */
  contact(id: string): StoredContact {
    const contact = this.find(id);
    if (contact === undefined) throw new Refusal(400, "Contact not found");
    return contact;
  }

  /**
   * @param added in the past, for a contact that has been there for a while
   * @throws {DuplicateContact}
   */
  create({ tags = [], ...fields }: ContactFields, added: number = this.clock.now()): StoredContact {
    this.#checkDuplicate(fields);
    this.#lastId += 1;
    const contact: StoredContact = {
      ...fields,
      id: `contact_${String(this.#lastId).padStart(6, "0")}`,
      locationId: this.location.id,
      tags: normalized(tags),
      dateAdded: added,
      dateUpdated: added,
    };
    const later = this.contacts.findIndex(({ dateAdded }) => dateAdded > added);
    this.contacts.splice(later === -1 ? this.contacts.length : later, 0, contact);
    return contact;
  }

  /** Changes what is named. `tags` take the place of those that are there. @throws {DuplicateContact} */
  change(contact: StoredContact, { tags, ...changes }: ContactFields & { businessId?: string }): void {
    this.#checkDuplicate(changes, contact);
    Object.assign(contact, changes, { dateUpdated: this.clock.now() });
    if (tags) contact.tags = normalized(tags);
  }

  /** The contact that an upsert updates: by e-mail before phone; none where duplicates are allowed. */
  match({ email, phone }: ContactFields): StoredContact | undefined {
    if (this.duplicatesAllowed) return undefined;
    return this.#with("email", email) ?? this.#with("phone", phone);
  }

  remove(contact: StoredContact): void {
    this.contacts.splice(this.contacts.indexOf(contact), 1);
  }

  /** Those after the cursor, whose contact may be gone: the two parts of a cursor together are a place in the list. */
  page({ startAfterId, startAfter }: Cursor, matches: (contact: StoredContact) => boolean): StoredContact[] {
    const sorted = this.order === "newest" ? this.contacts.toReversed() : this.contacts;
    const listed = sorted.filter(matches);
    const last = listed.findIndex(({ id }) => id === startAfterId);
    if (last !== -1) return listed.slice(last + 1);
    if (startAfter === undefined) return listed;
    return listed.filter(({ dateAdded }) =>
      this.order === "newest" ? dateAdded < startAfter : dateAdded > startAfter,
    );
  }

  #with(field: "email" | "phone", value: string | undefined): StoredContact | undefined {
    if (value === undefined) return undefined;
    return this.contacts.find((contact) => contact[field]?.toLowerCase() === value.toLowerCase());
  }

  #checkDuplicate({ email, phone }: ContactFields, self?: StoredContact): void {
    if (this.duplicatesAllowed) return;
    for (const [matchingField, value] of [
      ["email", email],
      ["phone", phone],
    ] as const) {
      const other = this.#with(matchingField, value);
      if (other === undefined || other === self) continue;
      throw new DuplicateContact(this.duplicatesNamed ? { contactId: other.id, matchingField } : undefined);
    }
  }
}

/** As the API that Taskee's is a white label of stores them: in lower case, each once. */
const normalized = (tags: readonly string[]): string[] => [
  ...new Set(tags.map((tag) => tag.trim().toLowerCase())),
];
