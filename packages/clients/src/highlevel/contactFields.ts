import type { HighlevelCustomValue } from "./customValues.ts";

/**
 * What can be written to any contact (HighLevel API 2.0, "Update Contact"). The vendor refuses a property that it does
 * not know and one that is empty.
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
  /** A user's id. */
  assignedTo?: string | undefined;
  dnd?: boolean | undefined;
  /** Taken by PUT too, though "Update Contact" does not list it. An upsert drops it for a contact that exists. */
  companyName?: string | undefined;
  /** Replaces all tags of the contact. */
  tags?: readonly string[] | undefined;
  customFields?: readonly HighlevelCustomValue[] | undefined;
}

/** What can be written only while the contact is created or upserted (HighLevel API 2.0, "Create Contact"). */
export interface HighlevelNewContactFields extends HighlevelContactFields {
  gender?: string | undefined;
}
