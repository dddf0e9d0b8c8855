import { contactEventOutputFields, contactSample } from "@integrations/highlevel";
import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { customFieldOutputs } from "../resources/customFields.ts";
import { tagInput } from "../resources/tag.ts";
import { taggedContacts } from "../resources/taggedContacts.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([tagInput]);
const { id: contact_id, ...fields } = contactSample;

/**
 * POST /contacts/search filtered by tag, sorted by `dateUpdated` (HighLevel API 2.0, "Search Contacts"). `id`
 * identifies the contact with the tag, `contact_id` the contact.
 */
export default defineTrigger({
  key: "contact_tag_added",
  noun: "Contact Tag",
  display: { label: "Contact Tag Added", description: "Triggers when a tag is added to a contact." },
  operation: {
    type: "polling",
    inputFields,
    perform: highlevel.pollEvents(inputFields, ({ client, input }) => taggedContacts(client, input.tag)),
    outputFields: [
      ...contactEventOutputFields("Contact Tag ID"),
      { key: "tag", label: "Tag", type: "string" },
      customFieldOutputs,
    ],
    sample: { id: `${contact_id}-customer`, contact_id, tag: "customer", ...fields },
  },
});
