import { differing } from "../http/index.ts";
import { comparable, isSameName } from "../text/index.ts";
import type { HighlevelContact } from "./contact.ts";
import type { HighlevelContactFields } from "./contactFields.ts";
import { differingValues } from "./customValues.ts";

/**
 * The changes without what the contact already has in another form: an email in another letter case, tags in lower case
 * or another order, and custom fields under another key.
 */
export const differingContact = (
  { email, tags, customFields }: HighlevelContact,
  changes: HighlevelContactFields,
): HighlevelContactFields => {
  const hasSameTags =
    changes.tags !== undefined &&
    missingTags(tags, changes.tags).length === 0 &&
    missingTags(changes.tags, tags).length === 0;
  return {
    ...changes,
    email: isSameName(email, changes.email) ? undefined : changes.email,
    tags: hasSameTags ? undefined : changes.tags,
    customFields: differingValues(customFields, changes.customFields),
  };
};

/** Whether a contact already has all of the changes and all of the added tags. */
export const hasAll = (
  held: HighlevelContact,
  changes: HighlevelContactFields,
  added: readonly string[],
): boolean =>
  missingTags(held.tags, added).length === 0 &&
  Object.keys(differing(held, differingContact(held, changes))).length === 0;

/** The wanted tags that a contact does not have. Not case-sensitive. */
export const missingTags = (present: readonly string[], wanted: readonly string[]): string[] => {
  const known = new Set(present.map(comparable));
  return wanted.filter((tag) => !known.has(comparable(tag)));
};
