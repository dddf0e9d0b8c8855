import type { InputError } from "./inputs/inputError.ts";

/** A page of a list that is looked through. */
interface Page<Row, Cursor> {
  rows: readonly Row[];
  /** Names the page after this one; absent on the last. */
  next?: Cursor | undefined;
}

interface Look<Row, Cursor> {
  /** @param cursor - The `next` of the page before, undefined for the first page. */
  read: (cursor: Cursor | undefined) => Promise<Page<Row, Cursor>>;
  matches: (row: Row) => boolean;
  mostPages: number;
  /** What a person is told where no match is on those pages and there are more. */
  tooMany: () => InputError;
}

/**
 * The rows that match, of the first page that has any; none where there is no match up to the last page.
 *
 * @throws {InputError} where there are more pages than are looked through. To Zapier an empty answer means that there is no
 *   such record, and a Find or Create would create a second one.
 */
export const firstMatches = async <Row, Cursor>({
  read,
  matches,
  mostPages,
  tooMany,
}: Look<Row, Cursor>): Promise<Row[]> => {
  let cursor: Cursor | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { rows, next } = await read(cursor);
    const found = rows.filter(matches);
    if (found.length > 0 || next === undefined) return found;
    cursor = next;
  }
  throw tooMany();
};
