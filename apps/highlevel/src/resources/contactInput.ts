import type { Highlevel } from "@integrations/clients/highlevel";
import { contactInput as idInput, contactTriggerInput as idTriggerInput } from "@integrations/highlevel";
import { InputError, internationalPhone, quote, tidyEmail, tidyPhone } from "@integrations/zapier-kit";
import { defineInputField } from "zapier-platform-core";

/** The input for an existing contact: its ID, email address or phone number. */
export const contactInput = defineInputField({
  ...idInput,
  helpText:
    "Choose a contact, or enter a contact ID, an email address, or a phone number with its country code.",
});

/** The same for a trigger, which has no earlier step to map from. */
export const contactTriggerInput = defineInputField({
  ...idTriggerInput,
  helpText:
    "The contact to watch. Choose one, or enter a contact ID, an email address, or a phone number with its country code.",
});

/** The same for a search or a trigger in which it is optional. */
export const contactFilter = defineInputField({
  key: "contact_id",
  label: "Contact",
  type: "string",
  dynamic: "contact_list.id.name",
  search: "find_contact.id",
  helpText: "A contact ID, an email address, or a phone number with its country code. Leave blank for all.",
});

/** No ID contains an @ or looks like a phone number: only digits and the signs between them. */
const PHONE = /^(?=.*\d)[+\d\s().-]+$/;

/**
 * The ID of the contact with this ID, email address or phone number; undefined if no contact has that address or
 * number. An ID is not checked: the request that uses it fails if there is no such contact.
 *
 * @throws {InputError} for a phone number without its country code
 */
export const findContactId = async (client: Highlevel, contact: string): Promise<string | undefined> => {
  if (contact.includes("@")) return (await client.contacts.findDuplicate({ email: tidyEmail(contact) }))?.id;
  if (!PHONE.test(tidyPhone(contact))) return contact;
  const number = await internationalPhone("contact_id", contact);
  return (await client.contacts.findDuplicate({ number }))?.id;
};

interface Given {
  client: Highlevel;
  input: object;
}

/** The context with the contact's ID in its input; undefined if there is no such contact. */
export const findWithContactId = async <Context extends Given>(
  context: Context,
): Promise<Context | undefined> => {
  const { client, input } = context;
  const contact = "contact_id" in input ? input.contact_id : undefined;
  if (typeof contact !== "string") return context;
  const contact_id = await findContactId(client, contact);
  return contact_id === undefined ? undefined : { ...context, input: { ...input, contact_id } };
};

/** The same for an operation that needs a contact. @throws {InputError} if there is none */
export const withContactId = async <Context extends Given>(context: Context): Promise<Context> => {
  const found = await findWithContactId(context);
  if (found) return found;
  const { contact_id } = context.input as { contact_id: string };
  throw new InputError(
    "contact_id",
    `no contact in HighLevel has ${quote(contact_id)}. Create the contact first, or correct this.`,
  );
};
