import * as zod from "zod/mini";
import {
  anything,
  countedRows,
  flag,
  listIn,
  mapped,
  maybe,
  moment,
  text,
  time,
  toIso,
} from "../http/index.ts";
import { inside } from "./answers.ts";

/** `YYYY-MM-DD`. A moment becomes its day in UTC. Any other text stays, and a blank one is null. */
const day = mapped(time, (value, context) => {
  const text = typeof value === "number" ? toIso(value, context) : value;
  return STARTS_WITH_DAY.test(text) ? text.slice(0, 10) : text || null;
});
const STARTS_WITH_DAY = /^\d{4}-\d{2}-\d{2}/;

/** The value of a custom field: text, a number, a list of options, or what a file field holds. */
const customValue = zod.object({ id: zod.string(), value: anything });

/**
 * A contact in each of the forms that requests return (HighLevel API 2.0, "Get Contact", "Search Contacts", "Get
 * Contacts").
 */
const contactObject = zod.object({
  id: zod.string(),
  /** In lower case if there is a `firstNameRaw`, which is the name as typed. */
  firstName: text,
  firstNameRaw: text,
  lastName: text,
  lastNameRaw: text,
  name: text,
  contactName: text,
  email: text,
  phone: text,
  companyName: text,
  /** A search calls it `address`. */
  address1: text,
  address: text,
  city: text,
  state: text,
  postalCode: text,
  country: text,
  website: text,
  timezone: text,
  source: text,
  dateOfBirth: maybe(day),
  assignedTo: text,
  businessId: text,
  dnd: flag,
  tags: listIn(zod.string()),
  customFields: listIn(customValue),
  dateAdded: maybe(moment),
  /** Missing if the contact was never changed. */
  dateUpdated: maybe(moment),
});

/** Fields are listed one by one, because spreading the object is several times as slow, and so is reading it afterwards. */
const toContact = (contact: zod.output<typeof contactObject>) => {
  const firstName = contact.firstNameRaw ?? contact.firstName ?? null;
  const lastName = contact.lastNameRaw ?? contact.lastName ?? null;
  const name = [firstName, lastName].filter(Boolean).join(" ");
  return {
    id: contact.id,
    firstName,
    lastName,
    name: name || contact.name || contact.contactName || null,
    email: contact.email ?? null,
    phone: contact.phone ?? null,
    companyName: contact.companyName ?? null,
    address1: contact.address1 ?? contact.address ?? null,
    city: contact.city ?? null,
    state: contact.state ?? null,
    postalCode: contact.postalCode ?? null,
    country: contact.country ?? null,
    website: contact.website ?? null,
    timezone: contact.timezone ?? null,
    source: contact.source ?? null,
    dateOfBirth: contact.dateOfBirth ?? null,
    assignedTo: contact.assignedTo ?? null,
    businessId: contact.businessId ?? null,
    dnd: contact.dnd ?? null,
    tags: contact.tags,
    customFields: contact.customFields.map(({ id, value }) => ({ id, value })),
    dateAdded: contact.dateAdded ?? null,
    dateUpdated: contact.dateUpdated ?? null,
  };
};

export const contactSchema = mapped(contactObject, toContact);

/** A contact in one form, whichever request it comes from. Dates are ISO 8601 in UTC; what the vendor leaves out is null. */
export type HighlevelContact = zod.output<typeof contactSchema>;

/** The cursor that continues a search after this contact. */
const searchAfterSchema = zod.array(zod.union([zod.string(), zod.number()]));
export type HighlevelSearchAfter = zod.infer<typeof searchAfterSchema>;

/** A contact in a search result. The cursor of the last one on a page leads to the next page. */
const foundContactSchema = mapped(
  zod.extend(contactObject, { searchAfter: maybe(searchAfterSchema) }),
  (contact) => ({ contact: toContact(contact), searchAfter: contact.searchAfter ?? undefined }),
);

/** One page of POST /contacts/search. */
export const searchPageSchema = inside("contacts", countedRows(foundContactSchema));
