import { merged } from "./customFields.ts";
import { Records } from "./records.ts";

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

/** All contacts of the location. */
export class Contacts extends Records<StoredContact> {
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
  create(fields: ContactFields, at: number = this.clock.now()): StoredContact {
    const contact: StoredContact = { ...fields, id: this.nextId("Con"), dateAdded: at, dateUpdated: at };
    this.keep(contact, at);
    return contact;
  }

  /** Changes what is named; of custom fields those that are named. */
  change(
    contact: StoredContact,
    { customFields, ...plain }: ContactFields,
    at: number = this.clock.now(),
  ): void {
    Object.assign(contact, plain, { dateUpdated: at });
    if (customFields) contact.customFields = merged(contact.customFields, customFields);
    this.keep(contact, at);
  }
}
