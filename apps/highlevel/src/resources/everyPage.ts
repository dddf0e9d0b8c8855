/** HighLevel allows 100 requests in 10 seconds, and an operation shares them with all that runs beside it. */
const MOST_PAGES = 50;

/**
 * The rows that match in a list that can only be read page by page: of the first page that has any, or none of up to
 * 50 pages.
 *
 * @param read - Gives a page by its number from 0, an empty one after the last.
 */
export const everyPage = async <Row>(
  read: (page: number) => Promise<Row[]>,
  matches: (row: Row) => boolean,
): Promise<Row[]> => {
  for (let page = 0; page < MOST_PAGES; page++) {
    const rows = await read(page);
    const found = rows.filter(matches);
    if (found.length > 0 || rows.length === 0) return found;
  }
  return [];
};
