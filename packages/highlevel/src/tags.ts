import { kind } from "@integrations/zapier-kit";
import { defineInputField, defineInputFields, type InferInputData } from "zapier-platform-core";

/** The tags of a new contact. */
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

/** The tags of a contact that may already have some. */
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

/** How to change a contact's tags. */
export interface TagChange {
  tags: string[];
  /** Whether to remove all other tags of the contact. */
  replaceTags: boolean;
}

/** Adds tags unless the person chose to replace them. */
export const toTagChange = ({ tags, tags_mode }: InferInputData<typeof tagInputs>): TagChange => ({
  tags: tags ?? [],
  replaceTags: tags_mode === "replace",
});
