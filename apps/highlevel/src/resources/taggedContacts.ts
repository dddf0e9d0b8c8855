import type { Highlevel, HighlevelContact, HighlevelSearchAfter } from "@integrations/clients/highlevel";
import { changedAt, toContact } from "@integrations/highlevel";
import type { EventSource } from "@integrations/zapier-kit";
import { contactPages } from "./contactPages.ts";
import { hasTag } from "./tag.ts";

/**
 * The part of a tag that the search accepts: 75 characters at most, no special ones (HighLevel API 2.0, "Search
 * Contacts"). Undefined if nothing is left.
 */
const searchable = (tag: string): string | undefined =>
  tag
    .match(/[\p{L}\p{N} ]{1,75}/gu)
    ?.map((part) => part.trim())
    .filter((part) => part !== "")
    .sort((one, other) => other.length - one.length)[0];

/** Each contact once per tag, when it is first seen with it: the vendor doesn't say when it got the tag. */
export const taggedContacts = (client: Highlevel, wanted: string) => {
  const tag = wanted.toLowerCase();
  return {
    readAfter: contactPages(client, { newestBy: "dateUpdated", tag: searchable(tag) }),
    at: changedAt,
    version: ({ id, dateUpdated }) => `${id}-${dateUpdated}`,
    // The search finds every tag that contains the text.
    isEvent: (contact) => hasTag(contact, tag),
    item: (contact) => {
      const { id, ...fields } = toContact(contact);
      return { id: `${id}-${tag}`, contact_id: id, tag, ...fields };
    },
    isState: true,
  } satisfies EventSource<HighlevelContact, { id: string }, HighlevelSearchAfter>;
};
