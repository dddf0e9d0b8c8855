import { defineCreate, defineInputFields } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import { taggedOutputFields, taggedSample, tagsInput } from "../resources/tag.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([contactInput, tagsInput]);

/**
 * POST /contacts/{id}/tags with the tags that the contact does not have, after GET /contacts/{id} (HighLevel API 2.0,
 * "Add Tags", "Get Contact").
 */
export default defineCreate({
  key: "add_tags",
  noun: "Tag",
  display: { label: "Add Tags", description: "Adds tags to a contact. Its other tags are kept." },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client: { contacts }, input }) => {
      const contact = await contacts.get(input.contact_id);
      return { id: input.contact_id, tags: await contacts.addTags(contact, input.tags) };
    }),
    outputFields: taggedOutputFields,
    sample: taggedSample,
  },
});
