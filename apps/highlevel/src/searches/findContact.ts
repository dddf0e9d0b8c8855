import { contactSample, toContact } from "@integrations/highlevel";
import { countryCode, InputError, internationalPhone, kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { contactOutputs } from "../resources/contactOutputs.ts";
import { findContacts, MOST_MATCHES } from "../resources/findContacts.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "email",
    label: "Email",
    type: "string",
    meta: kind("email"),
    helpText: "Enter the full email address. Not case-sensitive.",
  },
  {
    key: "phone",
    label: "Phone",
    type: "string",
    meta: kind("phone"),
    helpText: "Include the country code, such as +1 202 555 0187, or fill in the country below.",
  },
  {
    key: "country",
    label: "Country",
    type: "string",
    meta: kind("name"),
    helpText: "For a local phone number. Enter a name or code, such as Germany or DE.",
  },
  {
    key: "query",
    label: "Name",
    type: "string",
    meta: kind("name"),
    helpText: `Enter the full name. Not case-sensitive. Searches the ${MOST_MATCHES.toLocaleString("en-US")} newest contacts with a similar name; if several share it, the newest comes first.`,
  },
  {
    key: "id",
    label: "Contact ID",
    type: "string",
    meta: kind("id"),
    helpText: "The contact's ID in HighLevel. If you fill this in, the other fields are ignored.",
  },
]);

/**
 * GET /contacts/{id}, or GET /contacts/search/duplicate?email=… or GET /contacts/?query=… (HighLevel API 2.0, "Get
 * Contact", "Get Duplicate Contact", "Get Contacts").
 */
export default defineSearch({
  key: "find_contact",
  noun: "Contact",
  display: { label: "Find Contact", description: "Finds a contact by email, phone, name, or ID." },
  operation: {
    inputFields,
    perform: highlevel.search(
      inputFields,
      async ({ client, input: { id, email, phone, country, query } }) => {
        if (!id && !email && !phone && !query)
          throw new InputError("email", "fill in one of them.", "Email, Phone, Name, or Contact ID");
        const number = await internationalPhone("phone", phone, await countryCode("country", country));
        const found = await findContacts(client, { id, email, number, name: query });
        return found.map(toContact);
      },
    ),
    outputFields: contactOutputs,
    sample: contactSample,
  },
});
