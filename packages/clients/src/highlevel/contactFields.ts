import type { HighlevelCustomValue } from "./customValues.ts";

/**
 * The fields of any contact that can be written (HighLevel API 2.0, "Update Contact"). The vendor refuses unknown and
 * empty properties.
 */
export interface HighlevelContactFields {
  firstName?: string | undefined;
  lastName?: string | undefined;
  email?: string | undefined;
  /** E.164 */
  phone?: string | undefined;
  address1?: string | undefined;
  city?: string | undefined;
  state?: string | undefined;
  postalCode?: string | undefined;
  /** ISO 3166, two letters. */
  country?: string | undefined;
  website?: string | undefined;
  /** An IANA time zone. */
  timezone?: string | undefined;
  source?: string | undefined;
  /** `YYYY-MM-DD` */
  dateOfBirth?: string | undefined;
  /** A user's ID. */
  assignedTo?: string | undefined;
  dnd?: boolean | undefined;
  /** PUT accepts it, though "Update Contact" does not list it. An upsert ignores it for an existing contact. */
  companyName?: string | undefined;
  /** Replaces all tags of the contact. */
  tags?: readonly string[] | undefined;
  customFields?: readonly HighlevelCustomValue[] | undefined;
}

/** Fields that can only be written when a contact is created or upserted (HighLevel API 2.0, "Create Contact"). */
export interface HighlevelNewContactFields extends HighlevelContactFields {
  gender?: string | undefined;
}
