import type { Clock } from "../clock.ts";

/** A contact as HighLevel stores it. Times are Unix milliseconds. */
export interface StoredContact extends ContactFields {
  readonly id: string;
  readonly dateAdded: number;
  dateUpdated: number;
}

export interface ContactFields {
  firstName?: string | undefined;
  lastName?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  companyName?: string | undefined;
  gender?: string | undefined;
  address1?: string | undefined;
  city?: string | undefined;
  state?: string | undefined;
  postalCode?: string | undefined;
  country?: string | undefined;
  website?: string | undefined;
  timezone?: string | undefined;
  dnd?: boolean | undefined;
  source?: string | undefined;
  /** `YYYY-MM-DD` */
  dateOfBirth?: string | undefined;
  assignedTo?: string | undefined;
  businessId?: string | undefined;
  tags?: string[] | undefined;
  customFields?: { id: string; value: unknown }[] | undefined;
}

/** How a contact looked from a moment on, for the index of the search, which comes to know it later. */
interface Version {
  at: number;
  contact: StoredContact;
}

/** All contacts of the location. */
export class Contacts {
  readonly #clock: Clock;
  readonly #byId = new Map<string, StoredContact>();
  readonly #versions = new Map<string, Version[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get size(): number {
    return this.#byId.size;
  }

  [Symbol.iterator](): Iterator<StoredContact> {
    return this.#byId.values();
  }

  get(id: string): StoredContact | undefined {
    return this.#byId.get(id);
  }

  /** The contact with this email, else the one with this phone, and which of the two it was. */
  duplicateOf(
    { email, phone }: Pick<ContactFields, "email" | "phone">,
    except?: StoredContact,
  ): { contact: StoredContact; matchingField: string } | undefined {
    const others = [...this].filter((other) => other !== except);
    const sameEmail = others.find((other) => email && other.email?.toLowerCase() === email.toLowerCase());
    if (sameEmail) return { contact: sameEmail, matchingField: "email" };
    const samePhone = others.find((other) => phone && other.phone === phone);
    return samePhone && { contact: samePhone, matchingField: "phone" };
  }

  /** @param at - In the past, for a contact that has been there for a while. */
  create(fields: ContactFields, at: number = this.#clock.now()): StoredContact {
    const id = `Con${String(this.#versions.size + 1).padStart(17, "0")}`;
    const contact: StoredContact = { ...fields, id, dateAdded: at, dateUpdated: at };
    this.#byId.set(id, contact);
    this.#remember(contact, at);
    return contact;
  }

  /** Changes what is named; of custom fields those that are named. */
  change(
    contact: StoredContact,
    { customFields, ...plain }: ContactFields,
    at: number = this.#clock.now(),
  ): void {
    Object.assign(contact, plain, { dateUpdated: at });
    if (customFields) {
      const kept = contact.customFields?.filter(({ id }) => !customFields.some((field) => field.id === id));
      contact.customFields = [...(kept ?? []), ...customFields];
    }
    this.#remember(contact, at);
  }

  remove({ id }: StoredContact): void {
    this.#byId.delete(id);
  }

  /** Every contact as it looked at this moment, as far as it was there. */
  asOf(moment: number): StoredContact[] {
    return [...this].flatMap(({ id }) => {
      const known = this.#versions.get(id)?.findLast(({ at }) => at <= moment);
      return known ? [known.contact] : [];
    });
  }

  #remember(contact: StoredContact, at: number): void {
    const versions = this.#versions.get(contact.id) ?? [];
    versions.push({ at, contact: structuredClone(contact) });
    this.#versions.set(contact.id, versions);
  }
}
