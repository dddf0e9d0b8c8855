import { isSameName } from "@integrations/clients/text";
import { contactSample } from "@integrations/highlevel";
import { kind } from "@integrations/zapier-kit";
import { defineInputField, type OutputFields } from "zapier-platform-core";

/** The dropdown of tags. The vendor stores all tags in lower case. */
const tag = { label: "Tag", type: "string", dynamic: "tag_list.id.name", meta: kind("name") } as const;

/** Whether a contact has this tag. */
export const hasTag = ({ tags }: { tags: readonly string[] }, wanted: string): boolean =>
  tags.some((tag) => isSameName(tag, wanted));

export const tagFilter = defineInputField({
  ...tag,
  key: "tag",
  helpText: "Only contacts that have this tag. Leave blank for all.",
});

export const tagInput = defineInputField({
  ...tag,
  key: "tag",
  required: true,
  helpText: "The tag to wait for.",
});

export const tagsInput = defineInputField({
  ...tag,
  key: "tags",
  label: "Tags",
  list: true,
  required: true,
  helpText: "Choose tags, or enter one per line.",
});

/** The output fields of a contact whose tags were changed, with all its current tags. */
export const taggedOutputFields = [
  { key: "id", label: "Contact ID", type: "string", primary: true },
  { key: "tags", label: "Tags", type: "string", list: true },
] satisfies OutputFields;

export const taggedSample = { id: contactSample.id, tags: contactSample.tags };
