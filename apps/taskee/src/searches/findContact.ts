import {
  contactOutputFields,
  contactSample,
  contactTriggerInput,
  countryCode,
  toContact,
} from "@integrations/highlevel";
import { InputError, kind } from "@integrations/zapier-kit";
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
      "An email address, or a phone number: with its country code, such as +1 202 555 0187, or a local one.",
  },
  {
    key: "country",
    label: "Country",
    type: "string",
    meta: kind("name"),
    helpText: "Of a local phone number, such as Germany or DE.",
  },
  {
    ...contactTriggerInput,
    key: "id",
    required: false,
    helpText: "A contact by its ID. With it, the other fields are not used.",
  },
]);

/**
 * GET /contacts/{id}, or GET /contacts/?locationId=…&limit=100&query=… (Taskee Portal API guide, "Get Contact",
 * "Get Contacts").
 */
export default defineSearch({
  key: "find_contact",
  noun: "Contact",
  display: { label: "Find Contact", description: "Finds a contact by email, phone or ID." },
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
