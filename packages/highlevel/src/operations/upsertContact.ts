import type { ContactClient, HighlevelNewContactFields } from "@integrations/clients/highlevel";
import { type Context, InputError, type Vendor } from "@integrations/zapier-kit";
import type { InferInputData, InputFields } from "zapier-platform-core";
import { contactOutputFields, contactSample, toContact } from "../contact.ts";
import { contactGroups } from "../contactFields.ts";
import type { TagChange } from "../tags.ts";

/** What a contact is to be, be it new or not. */
export interface ContactUpsert extends TagChange {
  fields: HighlevelNewContactFields;
}

/** POST /contacts/upsert without the tags, which would replace those of a contact that exists; then they are added. */
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
    const { contact, isNew } = await contacts.upsert(
      replaceTags && tags.length > 0 ? { ...fields, tags } : fields,
    );
    const allTags =
      replaceTags || tags.length === 0 ? contact.tags : await contacts.addTags(contact.id, tags);
    return { ...toContact({ ...contact, tags: allTags }), is_new: isNew };
  }),
  outputFields: [...contactOutputFields, { key: "is_new", label: "Is New", type: "boolean" as const }],
  sample: { ...contactSample, is_new: true },
});
