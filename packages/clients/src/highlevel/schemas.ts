import * as zod from "zod/mini";
import { mapped, moment, orNull, refuse, shorten, text, time, toIso } from "../http/index.ts";

const textOrNull = orNull(zod.string());
const flagOrNull = orNull(zod.boolean());

/** The envelope with one key, opened: `{"contact":{…}}`. */
export const inside = <Inner extends zod.ZodMiniType>(key: string, inner: Inner) =>
  mapped(zod.looseObject({ [key]: inner }), (envelope) => envelope[key] as zod.output<Inner>);

/** `YYYY-MM-DD`, also of a moment on that day in UTC. A text of another kind stays, and a blank one is null. */
const day = mapped(time, (value, context) => {
  const text = typeof value === "number" ? toIso(value, context) : value;
  return STARTS_WITH_DAY.test(text) ? text.slice(0, 10) : text || null;
});
const STARTS_WITH_DAY = /^\d{4}-\d{2}-\d{2}/;

const momentOrNull = orNull(moment);

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
const datedContactSchema = mapped(contactSchema, dated);

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

/**
 * One page of GET /contacts/. The two cursors, of which one alone repeats pages, stand in `meta` at HighLevel and
 * beside `contacts` at its white labels.
 */
const cursors = { startAfter: zod.nullish(zod.number()), startAfterId: zod.nullish(zod.string()) };
export const contactPageSchema = mapped(
  zod.looseObject({
    contacts: zod.array(datedContactSchema),
    meta: zod.nullish(zod.object(cursors)),
    ...cursors,
  }),
  ({ contacts, meta, ...page }): HighlevelContactPage => {
    const startAfter = meta?.startAfter ?? page.startAfter;
    const startAfterId = meta?.startAfterId ?? page.startAfterId;
    const isLast = contacts.length === 0 || startAfter == null || startAfterId == null;
    return isLast ? { contacts } : { contacts, next: { startAfter, startAfterId } };
  },
);

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
export const taskSchema = mapped(
  zod.looseObject({
    id: textOrNull,
    _id: textOrNull,
    title: textOrNull,
    body: textOrNull,
    assignedTo: textOrNull,
    dueDate: momentOrNull,
    completed: flagOrNull,
    contactId: textOrNull,
    dateAdded: momentOrNull,
    dateUpdated: momentOrNull,
  }),
  (task, context) => {
    const id = task.id ?? task._id;
    if (id === null) return refuse(context, task, "it is missing", ["id"]);
    return {
      id,
      title: task.title,
      body: task.body,
      assignedTo: task.assignedTo,
      dueDate: task.dueDate,
      completed: task.completed,
      contactId: task.contactId,
      dateAdded: task.dateAdded,
      dateUpdated: task.dateUpdated,
    };
  },
);
export type HighlevelTask = zod.output<typeof taskSchema>;

/** A note (HighLevel API 2.0, "Get Note"). */
export const noteSchema = zod.object({
  id: zod.string(),
  body: textOrNull,
  title: textOrNull,
  pinned: flagOrNull,
  userId: textOrNull,
  contactId: textOrNull,
  dateAdded: momentOrNull,
});
export type HighlevelNote = zod.output<typeof noteSchema>;

/** An appointment; its times are written without a zone (HighLevel API 2.0, "Get Appointments for Contact"). */
export const appointmentSchema = zod.object({
  id: zod.string(),
  title: textOrNull,
  calendarId: textOrNull,
  contactId: textOrNull,
  assignedUserId: textOrNull,
  appointmentStatus: textOrNull,
  notes: textOrNull,
  address: textOrNull,
  startTime: textOrNull,
  endTime: textOrNull,
});
export type HighlevelAppointment = zod.output<typeof appointmentSchema>;

/** A custom field of contacts (HighLevel API 2.0, "Get Custom Fields"). */
export const customFieldSchema = zod.object({
  id: zod.string(),
  name: zod.string(),
  /** `TEXT`, `LARGE_TEXT`, `NUMERICAL`, `MONETORY`, `DATE`, `SINGLE_OPTIONS`, …; the document does not say which there are. */
  dataType: zod.string(),
  picklistOptions: zod.nullish(zod.array(zod.string())),
  /** Whether a contact may have an option of its own, beside those of the list. */
  isAllowedCustomOption: flagOrNull,
});
export type HighlevelCustomField = zod.output<typeof customFieldSchema>;

/** A sub-account, which the API calls a location (HighLevel API 2.0, "Get Sub-Account"). */
const locationSchema = zod.object({ id: zod.string(), name: textOrNull, timezone: textOrNull });

/** GET /locations/{locationId}: in an envelope at HighLevel, bare at its white labels. */
export const locationAnswerSchema = zod.union([
  mapped(zod.object({ location: locationSchema }), ({ location }) => location),
  locationSchema,
]);

/** What a list of choices shows: a user, a workflow, a business, a tag. */
export const namedSchema = zod.object({ id: zod.string(), name: textOrNull });
export type HighlevelNamed = zod.output<typeof namedSchema>;

const reasons = zod.union([zod.string(), mapped(zod.array(zod.string()), (all) => all.join("; "))]);

/** Leaves room for the contact's ID in the shortest of messages. */
const LONGEST_NAME = 60;

/**
 * Any failure, in the vendor's words: `{"statusCode":422,"message":["…"],"error":"…"}`, and `error_description` from
 * its OAuth server. A refused duplicate names the contact that is there already, in `meta`.
 */
export const errorSchemas = [
  mapped(
    zod.looseObject({
      message: reasons,
      meta: zod.nullish(
        zod.object({ contactId: zod.string(), contactName: textOrNull, matchingField: textOrNull }),
      ),
    }),
    ({ message, meta }) => {
      if (!meta) return message;
      const { contactId, contactName, matchingField } = meta;
      const name = contactName && shorten(contactName, LONGEST_NAME);
      const who = [name, `ID ${contactId}`].filter(Boolean).join(", ");
      return `There is a contact with the same ${matchingField ?? "email or phone"} already: ${who}`;
    },
  ),
  mapped(zod.looseObject({ error_description: zod.string() }), (error) => error.error_description),
];
