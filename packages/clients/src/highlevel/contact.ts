import * as zod from "zod/mini";
import { mapped, moment, refuse, text, time, toIso } from "../http/index.ts";
import { inside } from "./answers.ts";

/** `YYYY-MM-DD`, also of a moment on that day in UTC. A text of another kind stays, and a blank one is null. */
const day = mapped(time, (value, context) => {
  const text = typeof value === "number" ? toIso(value, context) : value;
  return STARTS_WITH_DAY.test(text) ? text.slice(0, 10) : text || null;
});
const STARTS_WITH_DAY = /^\d{4}-\d{2}-\d{2}/;

/** A value of a custom field: a text, a number, a list of options, or what a file field holds. */
const customValue = zod.looseObject({ id: zod.string(), value: zod.unknown() });

/** A contact, as one request or another writes it (HighLevel API 2.0, "Get Contact", "Search Contacts", "Get Contacts"). */
const contactObject = zod.looseObject({
  id: zod.string(),
  /** In lower case where there is a `firstNameRaw`, which is as it was typed. */
  firstName: text,
  firstNameRaw: text,
  lastName: text,
  lastNameRaw: text,
  name: text,
  contactName: text,
  email: text,
  phone: text,
  companyName: text,
  /** Called `address` in what a search answers. */
  address1: text,
  address: text,
  city: text,
  state: text,
  postalCode: text,
  country: text,
  website: text,
  timezone: text,
  source: text,
  dateOfBirth: zod.nullish(day),
  assignedTo: text,
  businessId: text,
  dnd: zod.nullish(zod.boolean()),
  tags: zod.nullish(zod.array(zod.string())),
  customFields: zod.nullish(zod.array(customValue)),
  dateAdded: zod.nullish(moment),
  dateUpdated: zod.nullish(moment),
});

/** Named one by one: an object that is spread is several times as slow to make, and to read afterwards. */
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
    tags: contact.tags ?? [],
    customFields: (contact.customFields ?? []).map(({ id, value }) => ({ id, value })),
    dateAdded: contact.dateAdded ?? null,
    dateUpdated: contact.dateUpdated ?? null,
  };
};

export const contactSchema = mapped(contactObject, toContact);

/** A contact in one shape, whatever request it comes from. Dates are ISO 8601 in UTC, what the vendor leaves out is null. */
export type HighlevelContact = zod.output<typeof contactSchema>;

/** A contact as a trigger needs it: without its times nobody knows whether it is new. */
export type HighlevelDatedContact = HighlevelContact & { dateAdded: string; dateUpdated: string };

/** `dateUpdated` is left out of a contact that was never changed. */
const dated = (contact: HighlevelContact, context: zod.core.ParsePayload): HighlevelDatedContact => {
  const { dateAdded, dateUpdated } = contact;
  return dateAdded === null
    ? refuse(context, contact, "it is missing", ["dateAdded"])
    : { ...contact, dateAdded, dateUpdated: dateUpdated ?? dateAdded };
};
export const datedContactSchema = mapped(contactSchema, dated);

/** What reads the page of a search that begins after this contact. */
const searchAfterSchema = zod.array(zod.union([zod.string(), zod.number()]));
export type HighlevelSearchAfter = zod.infer<typeof searchAfterSchema>;

/** A contact of a search. */
export interface HighlevelFoundContact extends HighlevelDatedContact {
  searchAfter: HighlevelSearchAfter;
}
const foundContactSchema = mapped(
  zod.extend(contactObject, { searchAfter: searchAfterSchema }),
  (contact, context): HighlevelFoundContact => ({
    ...dated(toContact(contact), context),
    searchAfter: contact.searchAfter,
  }),
);

/** One page of POST /contacts/search: every contact carries the cursor of what comes after it. */
export const searchPageSchema = inside("contacts", zod.array(foundContactSchema));
