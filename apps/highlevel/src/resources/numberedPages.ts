import { firstMatches, type InputError } from "@integrations/zapier-kit";

/** HighLevel allows 100 requests in 10 seconds, and an operation shares them with all that runs beside it. */
const MOST_PAGES = 50;
const PER_PAGE = 100;

/** How many rows are looked through. */
export const MOST_ROWS = MOST_PAGES * PER_PAGE;

/**
 * The rows that match in a list that is read by the numbers of its pages: of the first page that has any.
 *
 * @param read - Gives a page by its number from 0, an empty one after the last.
 * @throws {InputError} `tooMany` where none matches and the list goes on
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
