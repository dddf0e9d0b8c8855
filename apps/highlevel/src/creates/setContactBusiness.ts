import { contactSample } from "@integrations/highlevel";
import { InputError } from "@integrations/zapier-kit";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { businessInput, businessSample } from "../resources/business.ts";
import { contactInput } from "../resources/contactInput.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  contactInput,
  { ...businessInput, required: false, helpText: "The contact's new business." },
  {
    key: "remove",
    label: "Remove from Business",
    type: "boolean",
    helpText: "If yes, the contact no longer belongs to a business. Leave Business blank.",
  },
]);

/**
 * POST /contacts/bulk/business, after GET /contacts/{id}
 * (HighLevel API 2.0, "Add/Remove Contacts From Business", "Get Contact").
 */
export default defineCreate({
  key: "set_contact_business",
  noun: "Contact",
  display: {
    label: "Set Contact Business",
    description: "Adds a contact to a business, or removes it from its current one.",
  },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client, input }) => {
      const { contact_id, business_id = null, remove = false } = input;
      // A blank Business alone does not remove the contact: an earlier step may just have found no business.
      if (remove === (business_id !== null))
        throw new InputError("business_id", "fill in one of them.", "Business or Remove from Business");
      await client.businesses.setOfContact(await client.contacts.get(contact_id), business_id);
      return { id: contact_id, business_id };
    }),
    outputFields: [
      { key: "id", label: "Contact ID", type: "string", primary: true },
      { key: "business_id", label: "Business ID", type: "string" },
    ],
    sample: { id: contactSample.id, business_id: businessSample.id },
  },
});
