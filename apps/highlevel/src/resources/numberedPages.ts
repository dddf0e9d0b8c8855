import { firstMatches, type InputError } from "@integrations/zapier-kit";

/** HighLevel allows 100 requests in 10 seconds, which an operation shares with everything that runs at the same time. */
const MOST_PAGES = 50;
const PER_PAGE = 100;

/** How many rows are searched. */
export const MOST_ROWS = MOST_PAGES * PER_PAGE;

/**
 * The matches on the first page that has any, in a list that is paged by number.
 *
 * @param read - Reads a page by its number, from 0. After the last page it is empty.
 * @throws {InputError} `tooMany` if nothing matches and the list goes on
 */
export const matchesOnPages = <Row>(
  read: (page: number) => Promise<Row[]>,
  matches: (row: Row) => boolean,
  tooMany: () => InputError,
): Promise<Row[]> =>
  firstMatches({
    read: async (page: number = 0) => {
      const rows = await read(page);
      return { rows, next: rows.length === 0 ? undefined : page + 1 };
    },
    matches,
    mostPages: MOST_PAGES,
    tooMany,
  });
