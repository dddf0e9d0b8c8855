import { kind } from "@integrations/zapier-kit";
import { defineInputField, defineInputFields, type InferInputData } from "zapier-platform-core";

/** The tags of a contact that is created. */
export const newTagsInput = defineInputField({
  key: "tags",
  label: "Tags",
  type: "string",
  group: "details",
  meta: kind("name"),
  list: true,
  helpText: "Enter one tag per line. Tags that don't exist yet are created.",
});

const modes = { add: "Add to the contact's tags", replace: "Replace all of the contact's tags" };

/** The tags of a contact that may have some already. */
export const tagInputs = defineInputFields([
  newTagsInput,
  {
    key: "tags_mode",
    label: "How to Set Tags",
    type: "string",
    group: "details",
    meta: kind("option", { closed: true }),
    choices: modes,
    default: "add",
    helpText: "Choose what happens to the contact's current tags.",
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
