import type { InputError } from "./inputs/inputError.ts";

/** One page of a list. */
interface Page<Row, Cursor> {
  rows: readonly Row[];
  /** The cursor of the next page. Absent on the last page. */
  next?: Cursor | undefined;
}

interface FirstMatchesOptions<Row, Cursor> {
  /** @param cursor - The `next` of the page before, undefined for the first page. */
  read: (cursor: Cursor | undefined) => Promise<Page<Row, Cursor>>;
  matches: (row: Row) => boolean;
  mostPages: number;
  /** The error if those pages have no match and there are more. */
  tooMany: () => InputError;
}

/**
 * The matching rows on the first page that has any; empty if the whole list has none.
 *
 * @throws {InputError} if the list has more pages than `mostPages`, and none of those has a match. To Zapier an empty
 * result means that there is no such record, and a Find or Create would create a second one.
 */
export const firstMatches = async <Row, Cursor>({
  read,
  matches,
  mostPages,
  tooMany,
}: FirstMatchesOptions<Row, Cursor>): Promise<Row[]> => {
  let cursor: Cursor | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { rows, next } = await read(cursor);
    const found = rows.filter(matches);
    if (found.length > 0 || next === undefined) return found;
    cursor = next;
  }
  throw tooMany();
};
