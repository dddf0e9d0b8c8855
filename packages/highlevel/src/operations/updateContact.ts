import type { ContactClient, HighlevelContactFields } from "@integrations/clients/highlevel";
import { type Context, InputError, type Vendor } from "@integrations/zapier-kit";
import type { InferInputData, InputFields } from "zapier-platform-core";
import { contactOutputFields, contactSample, toContact } from "../contact.ts";
import { contactGroups } from "../contactFields.ts";
import type { TagChange } from "../tags.ts";

/** The changes of a contact. */
export interface ContactUpdate extends TagChange {
  id: string;
  fields: HighlevelContactFields;
}

/**
 * GET /contacts/{id}, then PUT /contacts/{id} with only what differs. Added tags don't replace tags that others add at
 * the same time. Nothing is sent if nothing differs, so that a Zap that answers Contact Updated with Update Contact
 * ends.
 */
export const updateContact = <Client extends { contacts: ContactClient }, const Fields extends InputFields>(
  vendor: Vendor<Client>,
  inputFields: Fields,
  toUpdate: (context: Context<Client, InferInputData<Fields>>) => ContactUpdate | Promise<ContactUpdate>,
) => ({
  inputFields,
  inputFieldGroups: contactGroups,
  perform: vendor.create(inputFields, async (context) => {
    const { contacts } = context.client;
    const { id, fields, tags, replaceTags } = await toUpdate(context);
    const changes = replaceTags && tags.length > 0 ? { ...fields, tags } : fields;
    const isTagged = !replaceTags && tags.length > 0;
    if (!isTagged && Object.keys(changes).length === 0) {
      throw new InputError("contact_id", "nothing to change. Fill in at least one of the other fields.");
    }
    const contact = await contacts.get(id);
    return toContact(
      await (isTagged ? contacts.updateAndTag(contact, changes, tags) : contacts.update(contact, changes)),
    );
  }),
  outputFields: contactOutputFields,
  sample: contactSample,
});
