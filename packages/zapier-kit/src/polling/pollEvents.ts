import { PAGE_SIZE, PageReader } from "./pageReader.ts";

/** What a polling trigger says of its own; {@link pollEvents} does the rest. */
export interface EventSource<Row, Item extends { id: string }> {
  /** One page, in whatever order the vendor has; fewer than `limit` rows only at the end of the list. */
  read(page: EventPage): Promise<Row[]>;
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

/** Rows `skip` to `skip + limit` of those whose event is not older than `since`. */
export interface EventPage {
  /** Milliseconds since 1970; undefined: of any age. */
  since: number | undefined;
  skip: number;
  limit: number;
  /**
   * The first poll, which tells Zapier what is old. It reads without the person's filters: a row that comes to
   * match them later (a job that is assigned to someone else) is no newer for that.
   */
  isPopulatingDedupe: boolean;
}

/** How Zapier polls: `bundle.meta`, and the operation's time budget. */
export interface Poll {
  isPopulatingDedupe: boolean;
  isLoadingSample: boolean;
  remainingMs(): number;
}

const MINUTE_MS = 60_000;
const WINDOW_MS = 24 * 60 * MINUTE_MS;
/** How many pages of the window an ordinary poll reads before it turns to shorter ones. */
const MOST_PAGES = 5;
/** Shorter windows, each with the time it leaves for the next. The last is twice the longest time between two polls. */
const SHORTER_WINDOWS = [
  { windowMs: 180 * MINUTE_MS, reserveMs: 10_000 },
  { windowMs: 30 * MINUTE_MS, reserveMs: 0 },
];
/** What reading a whole state leaves for reading the window, when the state is too large. */
const STATE_RESERVE_MS = 8_000;
/** The editor's test shows this many. */
const SAMPLES = 3;

/** More rows than one poll can read. Half of them would be worse than an error: the other half might never come. */
export class PollTooLongError extends Error {
  override name = "PollTooLongError";
}

/**
 * One poll, newest event first, each event once. Zapier keeps every id a Zap has seen, so no watermark is kept
 * here, and a row that arrives late or shares its millisecond with another is not lost.
 *
 * - First poll (`isPopulatingDedupe`): the last 24 hours, every page; of a state, every row there is, or as many as
 *   the time budget holds and the last 24 hours.
 * - Ordinary poll: the last 24 hours, one request on a quiet account. On an account with more than five pages a day
 *   the order of the pages decides what the five hold, and no vendor documents its order, so the last 3 hours are
 *   then read for themselves and to their end; where even these are too many, the last 30 minutes.
 * - Editor test (`isLoadingSample`): the newest few, whatever their age.
 *
 * @throws {PollTooLongError} when not even the shortest of these can be read to its end in time.
 */
export const pollEvents = async <Row, Item extends { id: string }>(
  source: EventSource<Row, Item>,
  poll: Poll,
): Promise<Item[]> => {
  const now = Date.now();
  const { isPopulatingDedupe } = poll;
  if (poll.isLoadingSample) return readSamples(source, now);

  let slowestMs = 0;
  const timed = async (page: EventPage): Promise<Row[]> => {
    const start = Date.now();
    const rows = await source.read(page);
    slowestMs = Math.max(slowestMs, Date.now() - start);
    return rows;
  };
  const reader = (since: number | undefined, reserveMs = 0) =>
    new PageReader({
      read: (skip, limit) => timed({ since, skip, limit, isPopulatingDedupe }),
      version: source.version,
      // Twice as slow as any so far, to be safe.
      hasTime: () => poll.remainingMs() - reserveMs > 2 * slowestMs,
    });
  const rows: Row[] = [];

  if (isPopulatingDedupe && source.isState) {
    const state = await (await reader(undefined, STATE_RESERVE_MS).read()).readEndsAgain();
    rows.push(...state.rows);
    if (state.atEnd) return newestFirst(source, rows);
  }

  const window = await reader(now - WINDOW_MS).read(isPopulatingDedupe ? undefined : MOST_PAGES);
  if (isPopulatingDedupe) await window.readEndsAgain();
  rows.push(...window.rows);
  if (window.atEnd) return newestFirst(source, rows);
  if (isPopulatingDedupe) throw new PollTooLongError();

  for (const { windowMs, reserveMs } of SHORTER_WINDOWS) {
    const latest = await reader(now - windowMs, reserveMs).read();
    rows.push(...latest.rows);
    if (latest.atEnd) return newestFirst(source, rows);
  }
  throw new PollTooLongError();
};

/** The newest of one page of each window; a vendor that lists oldest first needs the short windows. */
const readSamples = async <Row, Item extends { id: string }>(
  source: EventSource<Row, Item>,
  now: number,
): Promise<Item[]> => {
  const rows: Row[] = [];
  let items: Item[] = [];
  for (const since of [now - WINDOW_MS, now - 30 * WINDOW_MS, undefined]) {
    rows.push(...(await source.read({ since, skip: 0, limit: PAGE_SIZE, isPopulatingDedupe: false })));
    items = newestFirst(source, rows);
    if (items.length >= SAMPLES) break;
  }
  return items.slice(0, SAMPLES);
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
