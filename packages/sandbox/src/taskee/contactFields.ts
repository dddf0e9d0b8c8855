import * as zod from "zod";

/** Text that says something; a blank one is a validation error like a wrong one. */
export const text = zod
  .string({ error: "must be a string" })
  .refine((value) => value.trim() !== "", "should not be empty");

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && code !== "ZZ" && regions.of(code) !== undefined;

/** What can be written of a contact (Taskee Portal API guide, "Contacts API"); a schema each. */
const fields = {
  firstName: text.exactOptional(),
  lastName: text.exactOptional(),
  email: zod.email({ error: "must be an email" }).exactOptional(),
  phone: text.regex(/^\+[1-9]\d{6,14}$/, "must be a valid phone number in E.164 format").exactOptional(),
  address1: text.exactOptional(),
  city: text.exactOptional(),
  state: text.exactOptional(),
  /** ISO 3166-1 alpha-2. */
  country: text.refine(isCountry, "must be a valid country code").exactOptional(),
  postalCode: text.exactOptional(),
  tags: zod.array(text, { error: "must be an array" }).exactOptional(),
  source: text.exactOptional(),
};

export const contactFields = zod.strictObject(fields, { error: "must be an object" });

export type ContactFields = zod.output<typeof contactFields>;

/** A contact as Taskee stores it. Times are Unix milliseconds. */
export interface StoredContact extends ContactFields {
  readonly id: string;
  readonly locationId: string;
  /** The business that somebody at Taskee put it into; the API cannot. */
  businessId?: string;
  tags: string[];
  readonly dateAdded: number;
  dateUpdated: number;
}

/** The bodies, each with the properties that its table in the guide lists and no other. */
export const newContact = contactFields.extend({ locationId: text });
export const contactChanges = contactFields.omit({ source: true });
export const contactToUpsert = contactFields
  .pick({ firstName: true, lastName: true, email: true, phone: true, country: true, tags: true })
  .extend({ locationId: text });
