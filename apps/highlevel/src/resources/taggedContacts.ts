import type { Highlevel, HighlevelDatedContact, HighlevelSearchAfter } from "@integrations/clients/highlevel";
import { toContact } from "@integrations/highlevel";
import type { EventSource } from "@integrations/zapier-kit";
import { contactPages } from "./contactPages.ts";
import { hasTag } from "./tag.ts";

/** Each contact once a tag, when it is first seen with it: nothing tells when it got the tag. */
export const taggedContacts = (client: Highlevel, wanted: string) => {
  const tag = wanted.trim().toLowerCase();
  return {
    readAfter: contactPages(client, { newestBy: "dateUpdated", tag }),
    at: ({ dateUpdated }) => Date.parse(dateUpdated),
    version: ({ id, dateUpdated }) => `${id}-${dateUpdated}`,
    // The search finds tags that contain the text, too.
    isEvent: (contact) => hasTag(contact, tag),
    item: (contact) => {
      const { id, ...fields } = toContact(contact);
      return { id: `${id}-${tag}`, contact_id: id, tag, ...fields };
    },
    isState: true,
  } satisfies EventSource<HighlevelDatedContact, { id: string }, HighlevelSearchAfter>;
};
