import type { Highlevel, HighlevelContact, HighlevelSearchAfter } from "@integrations/clients/highlevel";
import { changedAt, toContact } from "@integrations/highlevel";
import type { EventSource } from "@integrations/zapier-kit";
import { contactPages } from "./contactPages.ts";
import { hasTag } from "./tag.ts";

/**
 * What the search for tags takes of one: 75 characters at most, none of them special (HighLevel API 2.0, "Search
 * Contacts"). Undefined where nothing is left.
 */
const searchable = (tag: string): string | undefined =>
  tag
    .match(/[\p{L}\p{N} ]{1,75}/gu)
    ?.map((part) => part.trim())
    .filter((part) => part !== "")
    .sort((one, other) => other.length - one.length)[0];

/** Each contact once a tag, when it is first seen with it: nothing tells when it got the tag. */
export const taggedContacts = (client: Highlevel, wanted: string) => {
  const tag = wanted.toLowerCase();
  return {
    readAfter: contactPages(client, { newestBy: "dateUpdated", tag: searchable(tag) }),
    at: changedAt,
    version: ({ id, dateUpdated }) => `${id}-${dateUpdated}`,
    // The search finds all tags that contain the text.
    isEvent: (contact) => hasTag(contact, tag),
    item: (contact) => {
      const { id, ...fields } = toContact(contact);
      return { id: `${id}-${tag}`, contact_id: id, tag, ...fields };
    },
    isState: true,
  } satisfies EventSource<HighlevelContact, { id: string }, HighlevelSearchAfter>;
};
