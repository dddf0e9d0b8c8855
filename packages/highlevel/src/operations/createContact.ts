import type { ContactClient, HighlevelNewContactFields } from "@integrations/clients/highlevel";
import { type Context, InputError, unlessEmpty, type Vendor } from "@integrations/zapier-kit";
import type { InferInputData, InputFields } from "zapier-platform-core";
import { contactOutputFields, contactSample, toContact } from "../contact.ts";
import { contactGroups } from "../contactFields.ts";

/** POST /contacts/. The vendor refuses a duplicate, and its message names the existing contact. */
export const createContact = <Client extends { contacts: ContactClient }, const Fields extends InputFields>(
  vendor: Vendor<Client>,
  inputFields: Fields,
  toFields: (
    context: Context<Client, InferInputData<Fields>>,
  ) => HighlevelNewContactFields | Promise<HighlevelNewContactFields>,
) => ({
  inputFields,
  inputFieldGroups: contactGroups,
  perform: vendor.create(inputFields, async (context) => {
    const fields = unlessEmpty(await toFields(context));
    if (fields) return toContact(await context.client.contacts.create(fields));
    throw new InputError(
      "email",
      "fill in one of them or any other field. A contact can't be blank.",
      "Name, Email, or Phone",
    );
  }),
  outputFields: contactOutputFields,
  sample: contactSample,
});
