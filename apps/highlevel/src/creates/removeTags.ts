import { defineCreate, defineInputFields } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import { taggedOutputFields, taggedSample, tagsInput } from "../resources/tag.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([contactInput, tagsInput]);

/** DELETE /contacts/{id}/tags, after GET /contacts/{id} (HighLevel API 2.0, "Remove Tags", "Get Contact"). */
export default defineCreate({
  key: "remove_tags",
  noun: "Tag",
  display: { label: "Remove Tags", description: "Removes tags from a contact. Its other tags are kept." },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client: { contacts }, input }) => {
      const contact = await contacts.get(input.contact_id);
      return { id: input.contact_id, tags: await contacts.removeTags(contact, input.tags) };
    }),
    outputFields: taggedOutputFields,
    sample: taggedSample,
  },
});
