import { kind } from "@integrations/zapier-kit";
import { defineInputField, defineInputFields, type InferInputData } from "zapier-platform-core";

/** The tags of a contact that is created. */
export const newTagsInput = defineInputField({
  key: "tags",
  label: "Tags",
  type: "string",
  meta: kind("name"),
  list: true,
  helpText: "One tag in each line. A tag that does not exist yet is created.",
});

const modes = { add: "Add to the tags the contact has", replace: "Replace all tags the contact has" };

/** The tags of a contact that may have some already. */
export const tagInputs = defineInputFields([
  newTagsInput,
  {
    key: "tags_mode",
    label: "How to Set Tags",
    type: "string",
    meta: kind("option", { closed: true }),
    choices: modes,
    default: "add",
    helpText: "Whether tags that others gave the contact stay.",
  },
]);

/** What is to happen to the tags of a contact. */
export interface TagChange {
  tags: string[];
  /** Whether the contact loses all its other tags. */
  replaceTags: boolean;
}

/** Tags are added unless a person chose otherwise. */
export const toTagChange = ({ tags, tags_mode }: InferInputData<typeof tagInputs>): TagChange => ({
  tags: tags ?? [],
  replaceTags: tags_mode === "replace",
});
