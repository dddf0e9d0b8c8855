import type { ContactClient } from "@integrations/clients/highlevel";
import type { Vendor } from "@integrations/zapier-kit";
import { defineInputFields, type OutputFields } from "zapier-platform-core";
import { contactInput, contactSample } from "../contact.ts";

const inputFields = defineInputFields([contactInput]);

/** DELETE /contacts/{id} */
export const deleteContact = <Client extends { contacts: ContactClient }>(vendor: Vendor<Client>) => ({
  inputFields,
  perform: vendor.create(inputFields, async ({ client, input }) => {
    await client.contacts.remove(input.contact_id);
    return { id: input.contact_id, deleted: true };
  }),
  outputFields: [
    { key: "id", label: "Contact ID", type: "string", primary: true },
    { key: "deleted", label: "Deleted", type: "boolean" },
  ] satisfies OutputFields,
  sample: { id: contactSample.id, deleted: true },
});
