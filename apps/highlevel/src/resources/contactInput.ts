import type { Highlevel } from "@integrations/clients/highlevel";
import { contactInput as idInput, contactTriggerInput as idTriggerInput } from "@integrations/highlevel";
import { InputError, internationalPhone, quote } from "@integrations/zapier-kit";
import { defineInputField } from "zapier-platform-core";

/** The input that names an existing contact by whatever a person has of it. */
export const contactInput = defineInputField({
  ...idInput,
  helpText:
    "Choose a contact, or enter a contact ID, an email address, or a phone number with its country code.",
});

/** The same in front of a trigger. */
export const contactTriggerInput = defineInputField({
  ...idTriggerInput,
  helpText:
    "The contact to watch. Choose one, or enter a contact ID, an email address, or a phone number with its country code.",
});

/** The same where a search or a trigger can do without. */
export const contactFilter = defineInputField({
  key: "contact_id",
  label: "Contact",
  type: "string",
  dynamic: "contact_list.id.name",
  search: "find_contact.id",
  helpText: "A contact ID, an email address, or a phone number with its country code. Leave blank for all.",
});

/** No ID has an @ in it, or nothing but digits and the signs between those of a phone number. */
const PHONE = /^(?=.*\d)[+\d\s().-]+$/;

/**
 * The ID of the contact that a person named by its ID, its email address or its phone number; undefined where no contact
 * has that address or number. An ID is taken as it is: the request it is for says whether there is such a contact.
 *
 * @throws {InputError} for a phone number without its country code
 */
export const findContactId = async (client: Highlevel, contact: string): Promise<string | undefined> => {
  if (contact.includes("@")) return (await client.contacts.findDuplicate({ email: contact }))?.id;
  if (!PHONE.test(contact)) return contact;
  const number = await internationalPhone("contact_id", contact);
  return (await client.contacts.findDuplicate({ number }))?.id;
};

interface Given {
  client: Highlevel;
  input: object;
}

/** The same context with the ID of its contact in place of whatever named it; undefined where no contact has that. */
export const findWithContactId = async <Context extends Given>(
  context: Context,
): Promise<Context | undefined> => {
  const { client, input } = context;
  const contact = "contact_id" in input ? input.contact_id : undefined;
  if (typeof contact !== "string") return context;
  const contact_id = await findContactId(client, contact);
  return contact_id === undefined ? undefined : { ...context, input: { ...input, contact_id } };
};

/** The same where there has to be one. @throws {InputError} */
export const withContactId = async <Context extends Given>(context: Context): Promise<Context> => {
  const found = await findWithContactId(context);
  if (found) return found;
  const { contact_id } = context.input as { contact_id: string };
  throw new InputError(
    "contact_id",
    `no contact in HighLevel has ${quote(contact_id)}. Create the contact first, or correct this.`,
  );
};
