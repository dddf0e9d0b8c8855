import { contactOutputFields, contactSample, contactTriggerInput, toContact } from "@integrations/highlevel";
import { countryCode, InputError, kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { contactsWith, emailOrPhone } from "../resources/contactSearch.ts";
import { taskee } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "query",
    label: "Email or Phone",
    type: "string",
    meta: kind("email"),
    helpText:
      "Enter an email address or a phone number. Include the country code, such as +1 202 555 0187, or fill in the country below.",
  },
  {
    key: "country",
    label: "Country",
    type: "string",
    meta: kind("name"),
    helpText: "For a local phone number. Enter a name or code, such as Germany or DE.",
  },
  {
    ...contactTriggerInput,
    key: "id",
    required: false,
    helpText: "Choose a contact, or map its ID. If you fill this in, the other fields are ignored.",
  },
]);

/**
 * GET /contacts/{id}, or GET /contacts/?locationId=…&limit=100&query=… (Taskee Portal API guide, "Get Contact",
 * "Get Contacts").
 */
export default defineSearch({
  key: "find_contact",
  noun: "Contact",
  display: { label: "Find Contact", description: "Finds a contact by email, phone, or ID." },
  operation: {
    inputFields,
    perform: taskee.search(inputFields, async ({ client, input }) => {
      if (input.id !== undefined) return [toContact(await client.contacts.get(input.id))];
      if (input.query === undefined)
        throw new InputError("query", "fill in one of them.", "Email or Phone, or Contact");
      const country = await countryCode("country", input.country);
      const query = await emailOrPhone("query", input.query, country);
      return (await contactsWith(client, query)).map(toContact);
    }),
    outputFields: contactOutputFields,
    sample: contactSample,
  },
});
