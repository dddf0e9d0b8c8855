import { HIGHLEVEL_PAGE_SIZES, type HighlevelContactCursor } from "@integrations/clients/highlevel";
import type { Taskee } from "@integrations/clients/taskee";
import type { ContactPages } from "@integrations/highlevel";

type Pages = ContactPages<HighlevelContactCursor>;

/** All contacts, page by page. */
export const allContacts =
  (client: Taskee): Pages =>
  async ({ cursor }) => {
    const { contacts, next } = await client.contacts.list({
      limit: HIGHLEVEL_PAGE_SIZES.listedContacts,
      after: cursor,
    });
    return { rows: contacts, next };
  };

/**
 * Contacts added since a moment, page by page. The guide does not say how the list is sorted. It is read to its end,
 * unless a page is sorted from new to old, row by row, and reaches past that moment.
 */
export const addedContacts = (client: Taskee): Pages => {
  const read = allContacts(client);
  return async (page) => {
    const { rows, next } = await read(page);
    const times = rows.map(({ dateAdded }) => Date.parse(dateAdded ?? ""));
    const [first = 0, last = 0] = [times[0], times.at(-1)];
    const isNewestFirst = first > last && times.every((at, index) => at <= (times[index - 1] ?? at));
    const isPast = isNewestFirst && page.since !== undefined && last < page.since;
    return isPast ? { rows } : { rows, next };
  };
};
