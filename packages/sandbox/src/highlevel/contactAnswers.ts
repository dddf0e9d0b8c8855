import type { StoredContact } from "./contacts.ts";
import { location } from "./data.ts";
import { iso } from "./fields.ts";

export const fullName = ({ firstName, lastName }: StoredContact): string =>
  [firstName, lastName].filter(Boolean).join(" ");

/** A single contact (HighLevel API 2.0, "Get Contact"); what it does not have is left out. */
export const toContact = (contact: StoredContact) => {
  const { gender: _gender, tags = [], customFields = [], dateAdded, dateUpdated, ...fields } = contact;
  return {
    ...fields,
    locationId: location.id,
    name: fullName(contact).toLowerCase(),
    firstNameLowerCase: contact.firstName?.toLowerCase(),
    lastNameLowerCase: contact.lastName?.toLowerCase(),
    fullNameLowerCase: fullName(contact).toLowerCase(),
    emailLowerCase: contact.email?.toLowerCase(),
    type: "lead",
    dnd: contact.dnd ?? false,
    tags,
    customFields,
    dateAdded: iso(dateAdded),
    dateUpdated: iso(dateUpdated),
  };
};

/** A contact of a search, which has its street in `address` (HighLevel API 2.0, "Search Contacts"). */
export const toFoundContact = (contact: StoredContact, searchAfter: [number, string]) => {
  const { address1, name: _name, ...common } = toContact(contact);
  return {
    ...common,
    address: address1 ?? null,
    contactName: fullName(contact).toLowerCase(),
    email: contact.email ?? null,
    phone: contact.phone ?? null,
    searchAfter,
  };
};

/** A contact of GET /contacts/, whose names are in lower case beside the raw ones (HighLevel API 2.0, "Get Contacts"). */
export const toListedContact = (contact: StoredContact) => {
  const { name: _name, firstName, lastName, ...common } = toContact(contact);
  return {
    ...common,
    contactName: fullName(contact).toLowerCase(),
    firstName: firstName?.toLowerCase() ?? null,
    lastName: lastName?.toLowerCase() ?? null,
    firstNameRaw: firstName ?? null,
    lastNameRaw: lastName ?? null,
  };
};
