import { PAGE_SIZE, PageReader } from "./pageReader.ts";

/** What a polling trigger says of its own; {@link pollEvents} does the rest. */
export interface EventSource<Row, Item extends { id: string }> {
  /**
   * Rows `skip` to `skip + limit` of those whose event is not older than `since` (milliseconds since 1970;
   * undefined: of any age), in whatever order the vendor has, and fewer than `limit` only at the end.
   */
  read(query: { since: number | undefined; skip: number; limit: number }): Promise<Row[]>;
  /** When the event happened, in milliseconds since 1970. */
  at(row: Row): number;
  /** Two rows with the same version are the same row in the same state: its id and when it last changed. */
  version(row: Row): string;
  /** Whether a row the vendor lists is an event of this trigger. Default: every row is. */
  isEvent?(row: Row): boolean;
  /** What the Zap gets. Its `id` names the event: Zapier fires once for each. */
  item(row: Row): Item;
  /**
   * The trigger watches a state ("completed") for whose beginning the vendor gives no time. A row that is in it
   * already when the Zap is turned on must not fire however much later it is touched, so the first poll shows
   * Zapier all of them, whatever their age.
   */
  isState?: boolean;
}

/** How Zapier polls: `bundle.meta`, and the operation's time budget. */
export interface Poll {
  isPopulatingDedupe: boolean;
  isLoadingSample: boolean;
  remainingMs(): number;
}

const HOUR_MS = 3_600_000;
const WINDOW_MS = 24 * HOUR_MS;
const SHORT_WINDOW_MS = 3 * HOUR_MS;
/** How many pages of the window an ordinary poll reads before it turns to the short one. */
const MOST_PAGES = 5;
/** The editor's test shows this many. */
const SAMPLES = 3;

/**
 * One poll, newest event first, each event once. Zapier keeps every id a Zap has seen, so no watermark is kept
 * here, and a row that arrives late or shares its millisecond with another is not lost.
 *
 * - First poll (`isPopulatingDedupe`): the last 24 hours, every page; of a state, every row there is.
 * - Ordinary poll: the last 24 hours, one request on a quiet account. On an account with more than five pages a day
 *   the order of the pages decides what the five hold, and no vendor documents its order, so the last 3 hours are
 *   then read for themselves and to their end.
 * - Editor test (`isLoadingSample`): the newest few, whatever their age.
 */
export const pollEvents = async <Row, Item extends { id: string }>(
  source: EventSource<Row, Item>,
  poll: Poll,
): Promise<Item[]> => {
  const now = Date.now();
  if (poll.isLoadingSample) return newestFirst(source, await readSamples(source, now)).slice(0, SAMPLES);

  const reader = (since: number | undefined) =>
    new PageReader({
      read: (skip, limit) => source.read({ since, skip, limit }),
      version: source.version,
      remainingMs: poll.remainingMs,
    });

  if (poll.isPopulatingDedupe) {
    const all = await reader(source.isState ? undefined : now - WINDOW_MS).read();
    return newestFirst(source, (await all.readEndsAgain()).rows);
  }

  const window = await reader(now - WINDOW_MS).read(MOST_PAGES);
  if (window.atEnd || !window.hasTime) return newestFirst(source, window.rows);
  const latest = await reader(now - SHORT_WINDOW_MS).read();
  return newestFirst(source, [...window.rows, ...latest.rows]);
};

/** A page of each window until there are enough events; a vendor that lists oldest first needs the short ones. */
const readSamples = async <Row, Item extends { id: string }>(
  source: EventSource<Row, Item>,
  now: number,
): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const since of [now - WINDOW_MS, now - 30 * WINDOW_MS, undefined]) {
    rows.push(...(await source.read({ since, skip: 0, limit: PAGE_SIZE })));
    if (newestFirst(source, rows).length >= SAMPLES) break;
  }
  return rows;
};

const newestFirst = <Row, Item extends { id: string }>(
  source: EventSource<Row, Item>,
  rows: readonly Row[],
): Item[] => {
  const events = rows
    .filter((row) => source.isEvent?.(row) ?? true)
    .map((row) => ({ at: source.at(row), item: source.item(row) }))
    .sort((one, other) => other.at - one.at);
  const byId = new Map<string, Item>();
  for (const { item } of events) if (!byId.has(item.id)) byId.set(item.id, item);
  return [...byId.values()];
};
