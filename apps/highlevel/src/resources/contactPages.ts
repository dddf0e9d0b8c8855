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

/** POST /contacts/search, newest first: a page that reaches back before `since` is the last one wanted. */
export const contactPages =
  (client: Highlevel, filter: ContactFilter): Pages =>
  async ({ since, cursor }) => {
    const rows = await client.contacts.search({ ...filter, pageLimit: PAGE_SIZE, searchAfter: cursor });
    const last = rows.at(-1);
    const isLast = rows.length < PAGE_SIZE || !last;
    if (isLast || (since !== undefined && Date.parse(last[filter.newestBy]) < since)) return { rows };
    return { rows, next: last.searchAfter };
  };

/** Of the same pages those contacts that a filter of the person lets through; the first poll reads without it. */
export const filtered =
  (read: Pages, isWanted: (contact: HighlevelContact) => boolean): Pages =>
  async (page) => {
    const { rows, next } = await read(page);
    return { rows: page.isPopulatingDedupe ? rows : rows.filter(isWanted), next };
  };
