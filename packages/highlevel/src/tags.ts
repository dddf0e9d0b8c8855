import { InputError, isBlank } from "@integrations/zapier-kit";
import { defineInputField, defineInputFields, type InferInputData } from "zapier-platform-core";

/** The tags of a contact that is created. */
export const newTagsInput = defineInputField({
  key: "tags",
  label: "Tags",
  type: "string",
  list: true,
  helpText: "One tag in each line. A tag that does not exist yet is created.",
});

const MODES = { add: "Add to the tags the contact has", replace: "Replace all tags the contact has" };

/** The tags of a contact that may have some already. */
export const tagInputs = defineInputFields([
  newTagsInput,
  {
    key: "tags_mode",
    label: "How to Set Tags",
    type: "string",
    choices: MODES,
    default: "add",
    helpText: "Whether tags that others gave the contact stay.",
  },
]);

/** The values of a list input, each without the white space around it; a list may arrive as one text. */
export const toTags = (value: unknown): string[] =>
  [value].flat().flatMap((tag) => (isBlank(tag) ? [] : [String(tag).trim()]));

/** What is to happen to the tags of a contact. */
export interface TagChange {
  tags: string[];
  /** Whether the contact loses all its other tags. */
  replaceTags: boolean;
}

/** @throws {InputError} for a way to set tags that is none of the two: a value that was mapped may be anything */
export const toTagChange = ({ tags, tags_mode }: InferInputData<typeof tagInputs>): TagChange => {
  const mode = tags_mode?.trim().toLowerCase() || "add";
  if (Object.hasOwn(MODES, mode)) return { tags: toTags(tags), replaceTags: mode === "replace" };
  throw new InputError(
    "tags_mode",
    `choose ${Object.keys(MODES).join(" or ")}, not "${tags_mode?.slice(0, 60)}".`,
  );
};
