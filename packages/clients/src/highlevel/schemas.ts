import * as zod from "zod";
import { shorten } from "../http/index.ts";

const text = zod.string().nullable().default(null);
const flag = zod.boolean().nullable().default(null);

/** A moment, which the vendor writes as ISO 8601 in most answers and as milliseconds since 1970 in some. */
const moment = zod
  .union([zod.string(), zod.number()])
  .transform((value, context) => {
    const date = new Date(value);
    if (!Number.isNaN(date.getTime())) return date.toISOString();
    context.issues.push({ code: "custom", message: "it is no date", input: value });
    return zod.NEVER;
  })
  .nullable()
  .default(null);

/** A value of a custom field: a text, a number, a list of options, or what a file field holds. */
const customValue = zod.object({ id: zod.string(), value: zod.unknown() });

/**
 * A contact, from whatever request it comes. A single contact has `address1`, one of a search `address`; lists have
 * `firstName` in lower case and the name as typed in `firstNameRaw` (HighLevel API 2.0, "Get Contact", "Search
 * Contacts", "Get Contacts").
 */
export const contactSchema = zod
  .object({
    id: zod.string(),
    firstName: text,
    firstNameRaw: text,
    lastName: text,
    lastNameRaw: text,
    name: text,
    contactName: text,
    email: text,
    phone: text,
    companyName: text,
    address1: text,
    address: text,
    city: text,
    state: text,
    postalCode: text,
    country: text,
    website: text,
    timezone: text,
    source: text,
    /** `YYYY-MM-DD`, or a moment on that day in UTC. */
    dateOfBirth: zod.union([zod.string(), zod.number()]).nullable().default(null),
    assignedTo: text,
    businessId: text,
    dnd: flag,
    tags: zod.array(zod.string()).nullish(),
    customFields: zod.array(customValue).nullish(),
    dateAdded: moment,
    dateUpdated: moment,
  })
  .transform(({ firstNameRaw, lastNameRaw, contactName, address, ...contact }) => {
    const firstName = firstNameRaw ?? contact.firstName;
    const lastName = lastNameRaw ?? contact.lastName;
    return {
      ...contact,
      firstName,
      lastName,
      name: [firstName, lastName].filter(Boolean).join(" ") || contact.name || contactName || null,
      address1: contact.address1 ?? address,
      dateOfBirth: dayOf(contact.dateOfBirth),
      tags: contact.tags ?? [],
      customFields: contact.customFields ?? [],
    };
  });

/** A contact in one shape, whatever request it comes from. Dates are ISO 8601 in UTC, what the vendor leaves out is null. */
export type HighlevelContact = zod.output<typeof contactSchema>;

const dayOf = (value: string | number | null): string | null => {
  if (value === null || value === "") return null;
  const text = typeof value === "number" ? new Date(value).toISOString() : value;
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? text.slice(0, 10) : text;
};

/** A contact as a trigger needs it: without its times nobody knows whether it is new. */
export type HighlevelDatedContact = HighlevelContact & { dateAdded: string; dateUpdated: string };

/** `dateUpdated` is left out of a contact that was never changed. */
export const datedContactSchema = contactSchema.transform((contact, context): HighlevelDatedContact => {
  const { dateAdded, dateUpdated } = contact;
  if (dateAdded !== null) return { ...contact, dateAdded, dateUpdated: dateUpdated ?? dateAdded };
  context.issues.push({ code: "custom", message: "it is missing", path: ["dateAdded"], input: contact });
  return zod.NEVER;
});

/** What reads the page of a search that begins after this contact. */
export const searchAfterSchema = zod.array(zod.union([zod.string(), zod.number()]));
export type HighlevelSearchAfter = zod.infer<typeof searchAfterSchema>;

/** One page of POST /contacts/search: every contact carries the cursor of what comes after it. */
export const searchPageSchema = zod
  .object({
    contacts: zod.array(zod.intersection(datedContactSchema, zod.object({ searchAfter: searchAfterSchema }))),
  })
  .transform(({ contacts }) => contacts);

/**
 * One page of GET /contacts/. The two cursors, of which one alone repeats pages, stand in `meta` at HighLevel and
 * beside `contacts` at its white labels.
 */
const cursors = { startAfter: zod.number().nullish(), startAfterId: zod.string().nullish() };
export const contactPageSchema = zod
  .object({
    contacts: zod.array(datedContactSchema),
    meta: zod.object(cursors).nullish(),
    ...cursors,
  })
  .transform(({ contacts, meta, ...page }): HighlevelContactPage => {
    const startAfter = meta?.startAfter ?? page.startAfter;
    const startAfterId = meta?.startAfterId ?? page.startAfterId;
    const isLast = contacts.length === 0 || startAfter == null || startAfterId == null;
    return isLast ? { contacts } : { contacts, next: { startAfter, startAfterId } };
  });

export interface HighlevelContactCursor {
  /** Milliseconds since 1970. */
  startAfter: number;
  startAfterId: string;
}

export interface HighlevelContactPage {
  contacts: HighlevelDatedContact[];
  /** Absent on the last page. */
  next?: HighlevelContactCursor;
}

/** A task; the search over all tasks of a sub-account calls its id `_id`. */
export const taskSchema = zod
  .object({
    id: text,
    _id: text,
    title: text,
    body: text,
    assignedTo: text,
    dueDate: moment,
    completed: flag,
    contactId: text,
    dateAdded: moment,
    dateUpdated: moment,
  })
  .transform(({ id, _id, ...task }, context) => {
    const known = id ?? _id;
    if (known !== null) return { id: known, ...task };
    context.issues.push({ code: "custom", message: "it is missing", path: ["id"], input: task });
    return zod.NEVER;
  });
export type HighlevelTask = zod.output<typeof taskSchema>;

/** A note (HighLevel API 2.0, "Get Note"). */
export const noteSchema = zod.object({
  id: zod.string(),
  body: text,
  title: text,
  pinned: flag,
  userId: text,
  contactId: text,
  dateAdded: moment,
});
export type HighlevelNote = zod.output<typeof noteSchema>;

/** An appointment; its times are written without a zone (HighLevel API 2.0, "Get Appointments for Contact"). */
export const appointmentSchema = zod.object({
  id: zod.string(),
  title: text,
  calendarId: text,
  contactId: text,
  assignedUserId: text,
  appointmentStatus: text,
  notes: text,
  address: text,
  startTime: text,
  endTime: text,
});
export type HighlevelAppointment = zod.output<typeof appointmentSchema>;

/** A custom field of contacts (HighLevel API 2.0, "Get Custom Fields"). */
export const customFieldSchema = zod.object({
  id: zod.string(),
  name: zod.string(),
  /** `TEXT`, `LARGE_TEXT`, `NUMERICAL`, `MONETORY`, `DATE`, `SINGLE_OPTIONS`, …; the document does not say which there are. */
  dataType: zod.string(),
  picklistOptions: zod.array(zod.string()).nullish(),
  /** Whether a contact may have an option of its own, beside those of the list. */
  isAllowedCustomOption: flag,
});
export type HighlevelCustomField = zod.output<typeof customFieldSchema>;

/** A sub-account, which the API calls a location (HighLevel API 2.0, "Get Sub-Account"). */
const locationSchema = zod.object({ id: zod.string(), name: text, timezone: text });

/** GET /locations/{locationId}: in an envelope at HighLevel, bare at its white labels. */
export const locationAnswerSchema = zod.union([
  zod.object({ location: locationSchema }).transform(({ location }) => location),
  locationSchema,
]);

/** What a list of choices shows: a user, a workflow, a business, a tag. */
export const namedSchema = zod.object({ id: zod.string(), name: text });
export type HighlevelNamed = zod.output<typeof namedSchema>;

/** The envelope with one key, opened: `{"contact":{…}}`. */
export const inside = <Inner extends zod.ZodType>(key: string, inner: Inner) =>
  zod.object({ [key]: inner }).transform((envelope) => envelope[key] as zod.output<Inner>);

const reasons = zod.union([zod.string(), zod.array(zod.string()).transform((all) => all.join("; "))]);

/** Leaves room for the contact's ID in the shortest of messages. */
const LONGEST_NAME = 60;

/**
 * Any failure, in the vendor's words: `{"statusCode":422,"message":["…"],"error":"…"}`, and `error_description` from
 * its OAuth server. A refused duplicate names the contact that is there already, in `meta`.
 */
export const errorSchema = zod.union([
  zod
    .looseObject({
      message: reasons,
      meta: zod.object({ contactId: zod.string(), contactName: text, matchingField: text }).nullish(),
    })
    .transform(({ message, meta }) => {
      if (!meta) return message;
      const { contactId, contactName, matchingField } = meta;
      const name = contactName && shorten(contactName, LONGEST_NAME);
      const who = [name, `ID ${contactId}`].filter(Boolean).join(", ");
      return `There is a contact with the same ${matchingField ?? "email or phone"} already: ${who}`;
    }),
  zod.object({ error_description: zod.string() }).transform((error) => error.error_description),
]);
