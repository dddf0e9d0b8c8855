import type { HighlevelContact } from "@integrations/clients/highlevel";
import { decodeKey, encodeKey } from "@integrations/zapier-kit";
import { defineInputField, type OutputFields } from "zapier-platform-core";

/** The key of a custom field, in inputs and outputs. */
export const customFieldKey = (id: string): `field_${string}` => encodeKey("field", id);

/** The ID of a custom field from its key; undefined for any other key. */
export const customFieldId = (key: string): string | undefined => decodeKey("field", key);

/**
 * A contact as a Zap sees it, the same from every trigger, create and search. What the vendor leaves out is null. Each
 * custom field with a value has a key of its own.
 */
export const toContact = (contact: HighlevelContact) => ({
  id: contact.id,
  first_name: contact.firstName,
  last_name: contact.lastName,
  name: contact.name,
  email: contact.email,
  phone: contact.phone,
  company_name: contact.companyName,
  address1: contact.address1,
  city: contact.city,
  state: contact.state,
  postal_code: contact.postalCode,
  country: contact.country,
  website: contact.website,
  timezone: contact.timezone,
  source: contact.source,
  date_of_birth: contact.dateOfBirth,
  assigned_to: contact.assignedTo,
  business_id: contact.businessId,
  dnd: contact.dnd,
  tags: contact.tags,
  date_added: contact.dateAdded,
  date_updated: contact.dateUpdated,
  ...customValues(contact.customFields),
});

/** The values of custom fields, each under a key of its own. */
export const customValues = (fields: HighlevelContact["customFields"]): Record<`field_${string}`, unknown> =>
  Object.fromEntries(
    fields.map(({ id, value }) => [customFieldKey(id), isDay(value) ? dayOf(value) : value]),
  );

const DAY_MS = 24 * 60 * 60_000;

/**
 * HighLevel sends the day of a DATE field as midnight UTC in milliseconds, and does not say which field is one. A
 * number in another field is unlikely to be a whole number of days more than four months away from 1970.
 */
const isDay = (value: unknown): value is number =>
  typeof value === "number" && value % DAY_MS === 0 && Math.abs(value) > 120 * DAY_MS;

const dayOf = (midnight: number): string => new Date(midnight).toISOString().slice(0, 10);

export const contactOutputFields = [
  { key: "id", label: "Contact ID", type: "string", primary: true },
  { key: "first_name", label: "First Name", type: "string" },
  { key: "last_name", label: "Last Name", type: "string" },
  { key: "name", label: "Name", type: "string" },
  { key: "email", label: "Email", type: "string" },
  { key: "phone", label: "Phone", type: "string" },
  { key: "company_name", label: "Company Name", type: "string" },
  { key: "address1", label: "Street Address", type: "string" },
  { key: "city", label: "City", type: "string" },
  { key: "state", label: "State", type: "string" },
  { key: "postal_code", label: "Postal Code", type: "string" },
  { key: "country", label: "Country", type: "string" },
  { key: "website", label: "Website", type: "string" },
  { key: "timezone", label: "Time Zone", type: "string" },
  { key: "source", label: "Source", type: "string" },
  { key: "date_of_birth", label: "Date of Birth", type: "string" },
  { key: "assigned_to", label: "Assigned User ID", type: "string" },
  { key: "business_id", label: "Business ID", type: "string" },
  { key: "dnd", label: "Do Not Disturb", type: "boolean" },
  { key: "tags", label: "Tags", type: "string", list: true },
  { key: "date_added", label: "Date Added", type: "datetime" },
  { key: "date_updated", label: "Date Updated", type: "datetime" },
] satisfies OutputFields;

export const contactSample: ReturnType<typeof toContact> = {
  id: "ocQHyuzHvysMo5N5VsXc",
  first_name: "Rosa",
  last_name: "Delgado",
  name: "Rosa Delgado",
  email: "rosa.delgado@example.com",
  phone: "+12025550143",
  company_name: "Delgado Design",
  address1: "350 Maple Street",
  city: "Austin",
  state: "TX",
  postal_code: "78701",
  country: "US",
  website: "https://example.com",
  timezone: "America/Chicago",
  source: "public api",
  date_of_birth: "1990-09-25",
  assigned_to: "y0BeYjuRIlDwsDcOHOJo",
  business_id: "641c094001436dbc2081e642",
  dnd: false,
  tags: ["customer"],
  date_added: "2026-03-24T08:15:30.000Z",
  date_updated: "2026-03-24T09:02:11.000Z",
};

/** The input for an existing contact. The app has to have a dropdown `contact_list` and a search `find_contact`. */
export const contactInput = defineInputField({
  key: "contact_id",
  label: "Contact",
  type: "string",
  required: true,
  dynamic: "contact_list.id.name",
  search: "find_contact.id",
  helpText: "Choose a contact, or map the contact ID from an earlier step.",
});

/** The same for a trigger, which has no step before it and therefore no search. */
export const contactTriggerInput = defineInputField({
  key: "contact_id",
  label: "Contact",
  type: "string",
  required: true,
  dynamic: "contact_list.id.name",
  helpText: "The contact to watch.",
});

/** A contact in a dropdown, which needs a name. */
export const toContactChoice = (contact: HighlevelContact) => {
  const item = toContact(contact);
  return { ...item, name: item.name || item.email || item.phone || item.id };
};
