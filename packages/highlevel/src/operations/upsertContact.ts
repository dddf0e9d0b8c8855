import { type ContactClient, type HighlevelNewContactFields, hasAll } from "@integrations/clients/highlevel";
import { type Context, InputError, type Vendor } from "@integrations/zapier-kit";
import type { InferInputData, InputFields } from "zapier-platform-core";
import { contactOutputFields, contactSample, toContact } from "../contact.ts";
import { contactGroups } from "../contactFields.ts";
import type { TagChange } from "../tags.ts";

/** What a contact should be, new or not. */
export interface ContactUpsert extends TagChange {
  fields: HighlevelNewContactFields;
}

/**
 * The fields of an existing contact that an upsert changes. It ignores the others (threads in HighLevel's API
 * repository).
 */
const takenOver = ({ gender: _gender, companyName: _companyName, ...changes }: HighlevelNewContactFields) =>
  changes;

/**
 * Sends nothing if the contact already has all of it, so that a Zap that answers Contact Updated with Upsert Contact
 * ends. Otherwise POST /contacts/upsert without the tags, which would replace those of an existing contact; they are
 * added afterwards.
 */
export const upsertContact = <Client extends { contacts: ContactClient }, const Fields extends InputFields>(
  vendor: Vendor<Client>,
  inputFields: Fields,
  toUpsert: (context: Context<Client, InferInputData<Fields>>) => ContactUpsert | Promise<ContactUpsert>,
) => ({
  inputFields,
  inputFieldGroups: contactGroups,
  perform: vendor.create(inputFields, async (context) => {
    const { contacts } = context.client;
    const { fields, tags, replaceTags } = await toUpsert(context);
    if (!fields.email && !fields.phone)
      throw new InputError("email", "fill in one of them.", "Email or Phone");
    const changes = replaceTags && tags.length > 0 ? { ...fields, tags } : fields;
    const added = replaceTags ? [] : tags;
    const held = await contacts.findSame(fields);
    if (held && hasAll(held, takenOver(changes), added)) return { ...toContact(held), is_new: false };
    const { contact, isNew } = await contacts.upsert(changes);
    const allTags = added.length === 0 ? contact.tags : await contacts.addTags(contact, added);
    return { ...toContact({ ...contact, tags: allTags }), is_new: isNew };
  }),
  outputFields: [...contactOutputFields, { key: "is_new", label: "Is New", type: "boolean" as const }],
  sample: { ...contactSample, is_new: true },
});
