import type { HighlevelContact } from "@integrations/clients/highlevel";
import { contactEventOutputFields, updatedContactSample, updatedContacts } from "@integrations/highlevel";
import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { contactPages, filtered } from "../resources/contactPages.ts";
import { customFieldOutputs } from "../resources/customFields.ts";
import { hasTag, tagFilter } from "../resources/tag.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([tagFilter]);

/**
 * POST /contacts/search sorted by `dateUpdated`, paged by `searchAfter` (HighLevel API 2.0, "Search Contacts"): each
 * change is an event of its own, so `id` identifies the change and `contact_id` the contact.
 */
export default defineTrigger({
  key: "updated_contact",
  noun: "Contact",
  display: { label: "Updated Contact", description: "Triggers when a contact is updated." },
  operation: {
    type: "polling",
    inputFields,
    perform: highlevel.pollEvents(inputFields, ({ client, input: { tag } }) => {
      const isWanted = (contact: HighlevelContact) => tag === undefined || hasTag(contact, tag);
      return updatedContacts(filtered(contactPages(client, { newestBy: "dateUpdated" }), isWanted));
    }),
    outputFields: [...contactEventOutputFields("Change ID"), customFieldOutputs],
    sample: updatedContactSample,
  },
});
