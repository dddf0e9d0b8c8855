import type { HighlevelContactFields } from "@integrations/clients/highlevel";
import { countryCode, internationalPhone, kind, withoutBlanks } from "@integrations/zapier-kit";
import { defineInputFields, type InferInputData } from "zapier-platform-core";
import { emailAddress } from "./email.ts";

/** The groups of a contact's inputs in the form. */
export const contactGroups = [
  { key: "contact", label: "Contact" },
  { key: "address", label: "Address" },
  { key: "details", label: "Details" },
];

/** The fields of a contact that HighLevel and all its white labels document, except its tags. */
export const contactInputs = defineInputFields([
  { key: "first_name", label: "First Name", type: "string", group: "contact" },
  { key: "last_name", label: "Last Name", type: "string", group: "contact" },
  {
    key: "email",
    label: "Email",
    type: "string",
    group: "contact",
    meta: kind("email"),
    helpText: "Enter one email address.",
  },
  {
    key: "phone",
    label: "Phone",
    type: "string",
    group: "contact",
    meta: kind("phone"),
    helpText: "Include the country code, such as +1 202 555 0187, or fill in the country below.",
  },
  {
    key: "address1",
    label: "Street Address",
    type: "string",
    group: "address",
    helpText: "The street and house number.",
  },
  { key: "city", label: "City", type: "string", group: "address" },
  {
    key: "state",
    label: "State",
    type: "string",
    group: "address",
    helpText: "The state, province, or region.",
  },
  { key: "postal_code", label: "Postal Code", type: "string", group: "address" },
  {
    key: "country",
    label: "Country",
    type: "string",
    group: "address",
    meta: kind("name"),
    helpText: "The English name or the code, such as Germany, DE, or DEU.",
  },
  {
    key: "source",
    label: "Source",
    type: "string",
    group: "details",
    helpText: "Where the contact comes from, in your own words.",
  },
]);

/** The values of {@link contactInputs}. */
export type ContactInput = InferInputData<typeof contactInputs>;

/**
 * The fields of a contact to send: only those filled in, because the vendor refuses blanks.
 *
 * @throws {InputError} for an invalid email, phone or country
 */
export const toContactFields = async (input: ContactInput): Promise<HighlevelContactFields> => {
  const country = await countryCode("country", input.country);
  return withoutBlanks({
    firstName: input.first_name,
    lastName: input.last_name,
    email: emailAddress("email", input.email),
    phone: await internationalPhone("phone", input.phone, country),
    address1: input.address1,
    city: input.city,
    state: input.state,
    postalCode: input.postal_code,
    country,
    source: input.source,
  });
};
