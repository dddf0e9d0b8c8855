import { countDays, type HubstaffDays } from "./days.ts";
import type { HubstaffList } from "./pages.ts";

/** The vendor allows 120 requests a minute per token (Hubstaff API v2, "Rate limiting"). Other steps need some of them. */
const MOST_REQUESTS = 100;

/** There are more rows than one operation may ask for. */
export class TooManyRowsError extends Error {
  override name = "TooManyRowsError";
  /** About how many rows there are; undefined if unknown. */
  readonly expected: number | undefined;

  constructor(expected?: number) {
    super("there are too many rows");
    this.expected = expected;
  }
}

/**
 * Stops a read that would take too many requests: after the first page, if it shows how many rows a day has, or else
 * before one request too many. Rows are sorted by ID, so the first page has the first days.
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
