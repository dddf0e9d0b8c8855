import {
  HIGHLEVEL_PAGE_SIZES,
  type Highlevel,
  type HighlevelContact,
  type HighlevelSearchAfter,
} from "@integrations/clients/highlevel";
import type { ContactPages } from "@integrations/highlevel";

const PAGE_SIZE = HIGHLEVEL_PAGE_SIZES.foundContacts;

type Pages = ContactPages<HighlevelSearchAfter>;

interface ContactFilter {
  newestBy: "dateAdded" | "dateUpdated";
  /** Only contacts with a tag that contains this text. */
  tag?: string | undefined;
}

/** POST /contacts/search, newest first. The page that reaches back before `since` is the last one. */
export const contactPages =
  (client: Highlevel, filter: ContactFilter): Pages =>
  async ({ since, cursor }) => {
    const { contacts, next } = await client.contacts.search({
      ...filter,
      pageLimit: PAGE_SIZE,
      searchAfter: cursor,
    });
    const oldest = contacts.at(-1)?.[filter.newestBy];
    const isPast = since !== undefined && Date.parse(oldest ?? "") < since;
    return isPast ? { rows: contacts } : { rows: contacts, next };
  };

/** The same pages with only the contacts that match the person's filter. The first poll ignores it. */
export const filtered =
  (read: Pages, isWanted: (contact: HighlevelContact) => boolean): Pages =>
  async (page) => {
    const { rows, next } = await read(page);
    return { rows: page.isPopulatingDedupe ? rows : rows.filter(isWanted), next };
  };
