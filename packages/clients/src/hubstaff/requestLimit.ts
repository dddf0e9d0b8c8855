import { countDays, type HubstaffDays } from "./days.ts";
import type { HubstaffList } from "./pages.ts";

/** The vendor takes 120 requests a minute from a token, which other steps need too (Hubstaff API v2, "Rate limiting"). */
const MOST_REQUESTS = 100;

/** More rows than one reading may ask for. */
export class TooManyRowsError extends Error {
  override name = "TooManyRowsError";
  /** About how many rows there are; undefined where even that is not known. */
  readonly expected: number | undefined;

  constructor(expected?: number) {
    super("there are too many rows");
    this.expected = expected;
  }
}

/**
 * Ends a reading that would take more requests than are left for it: after the first page, where that one tells how
 * many rows a day has, and in any case before one request too many. Rows come in the order of their ids, so that the
 * first page holds the first days.
 */
export const requestLimit = (days: HubstaffDays) => {
  let sent = 0;

  const checkDensity = (rows: readonly { date?: string | null | undefined }[]): void => {
    const seen = new Set(rows.map(({ date }) => date)).size;
    const expected = Math.round((rows.length / seen) * countDays(days));
    if (expected / rows.length > MOST_REQUESTS) throw new TooManyRowsError(expected);
  };

  return {
    of: <Row extends { date?: string | null | undefined }>({
      path,
      read,
    }: HubstaffList<Row>): HubstaffList<Row> => ({
      path,
      read: async (start) => {
        if (sent === MOST_REQUESTS) throw new TooManyRowsError();
        sent++;
        const isFirst = sent === 1;
        const page = await read(start);
        if (isFirst && page.next !== undefined) checkDensity(page.rows);
        return page;
      },
    }),
  };
};
