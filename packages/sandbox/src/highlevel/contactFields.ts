import * as zod from "zod";
import { flag, objectOf, phone, text } from "./fields.ts";

/** Names that were given up, such as US/Central, count too; no list of `Intl` has them. */
const isTimezone = (value: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};

const country = text.refine(
  (value) =>
    /^[A-Z]{2}$/.test(value) &&
    new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(value) !== undefined,
  "must be a valid ISO31661 Alpha2 code",
);

const timezone = text.refine(isTimezone, "must be a valid IANA time zone");

/** The document lists more ways to write it; what is stored is the day. */
const dateOfBirth = zod.iso.date("must be a date such as 1990-09-25");

const tags = zod
  .array(text, "must be an array")
  .transform((all) => [...new Set(all.map((tag) => tag.toLowerCase()))]);

const customFields = zod.array(
  objectOf({ id: text, key: text.exactOptional(), field_value: zod.unknown() }),
  "must be an array",
);

/** What can be written to any contact (HighLevel API 2.0, "Update Contact"). */
const changes = {
  firstName: text.exactOptional(),
  lastName: text.exactOptional(),
  name: text.exactOptional(),
  email: zod.email("must be an email").exactOptional(),
  phone: phone.exactOptional(),
  address1: text.exactOptional(),
  city: text.exactOptional(),
  state: text.exactOptional(),
  postalCode: text.exactOptional(),
  website: text.exactOptional(),
  timezone: timezone.exactOptional(),
  dnd: flag.exactOptional(),
  tags: tags.exactOptional(),
  customFields: customFields.exactOptional(),
  source: text.exactOptional(),
  dateOfBirth: dateOfBirth.exactOptional(),
  country: country.exactOptional(),
  assignedTo: text.exactOptional(),
  /** Taken, and not listed. */
  companyName: text.exactOptional(),
};

export const contactChanges = objectOf(changes);

/** HighLevel API 2.0, "Create Contact". */
export const newContact = objectOf({
  ...changes,
  locationId: text,
  gender: text.exactOptional(),
});

/** HighLevel API 2.0, "Upsert Contact". */
export const upsertedContact = newContact
  .extend({ createNewIfDuplicateAllowed: flag.exactOptional() })
  .refine(({ email, phone: number }) => email !== undefined || number !== undefined, {
    path: ["email"],
    error: "or phone is required",
  });

export const tagList = objectOf({ tags: tags.refine((all) => all.length > 0, "should not be empty") });

export type WrittenContact = zod.output<typeof contactChanges>;
