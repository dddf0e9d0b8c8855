import { CursorReader, type CursorRows } from "./cursorReader.ts";
import type { ListReader, Versioned } from "./listReader.ts";
import { PageReader } from "./pageReader.ts";

/** What a polling trigger says of its own; {@link pollEvents} does the rest. */
export type EventSource<Row, Item extends { id: string }, Cursor = never> = Events<Row, Item> &
  (OffsetList<Row> | CursorList<Row, Cursor>);

/** Rows, and what they mean to a Zap. */
export interface Events<Row, Item extends { id: string }> {
  /** When the event happened, in milliseconds since 1970. */
  at(row: Row): number;
  /**
   * Two rows with the same version are the same row in the same state: its id and when it last changed. Default: the
   * id of the item, for a row that is an event; one that is none has a version apart, and so never takes an event's place.
   */
  version?(row: Row): string;
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

/** A list that the vendor pages by offset. */
export interface OffsetList<Row> {
  /** One page, in whatever order the vendor has; fewer than `limit` rows only at the end of the list. */
  read(page: EventPage): Promise<Row[]>;
}

/** A list that the vendor pages by a cursor, or does not page at all. */
export interface CursorList<Row, Cursor> {
  /** The newest rows are on the last page, where the editor's test has to look for them. Default: on the first. */
  isNewestLast?: boolean;
  /**
   * The page that `cursor` reads, the first without one. Its `next` is absent on the last page, and where everything
   * further on is known to be older than `since`.
   */
  readAfter(page: EventsSince & { cursor: Cursor | undefined }): Promise<CursorRows<Row, Cursor>>;
}

/** Rows `skip` to `skip + limit` of those whose event is not older than `since`. */
export interface EventPage extends EventsSince {
  skip: number;
  limit: number;
}

/** Which rows a poll asks for. */
export interface EventsSince {
  /** Milliseconds since 1970; undefined: of any age. */
  since: number | undefined;
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
 *   the order of the pages decides what the five hold. A list by offset, whose order no vendor documents, is then
 *   read for the last 3 hours by themselves and to their end; where even these are too many, the last 30 minutes. A
 *   list by cursor is read on as far as these.
 * - Editor test (`isLoadingSample`): the newest few, whatever their age.
 *
 * @throws {PollTooLongError} when not even the shortest of these can be read to its end in time.
 */
export const pollEvents = async <Row, Item extends { id: string }, Cursor>(
  source: EventSource<Row, Item, Cursor>,
  poll: Poll,
): Promise<Item[]> => {
  const now = Date.now();
  const { isPopulatingDedupe, isLoadingSample } = poll;
  // The last page of a list by cursor holds older rows too: not all of them were on it when the Zap was turned on.
  const oldest = isLoadingSample || source.isState ? undefined : now - WINDOW_MS;
  const open = openerOf(source, poll, oldest);
  if (isLoadingSample) return readSamples(source, open, now);
  const rows: SeenRow<Item>[] = [];

  if (isPopulatingDedupe && source.isState) {
    const state = await (await open(undefined, STATE_RESERVE_MS).read()).readEndsAgain();
    rows.push(...state.rows);
    if (state.atEnd) return newestFirst(rows);
  }

  let list = await open(now - WINDOW_MS).read(isPopulatingDedupe ? undefined : MOST_PAGES);
  if (isPopulatingDedupe) await list.readEndsAgain();
  rows.push(...list.rows);
  if (list.atEnd) return newestFirst(rows);
  if (isPopulatingDedupe) throw new PollTooLongError();

  for (const { windowMs, reserveMs } of SHORTER_WINDOWS) {
    list = await open(now - windowMs, reserveMs, list).read();
    rows.push(...list.rows);
    if (list.atEnd) return newestFirst(rows);
  }
  throw new PollTooLongError();
};

/** What a poll keeps of a row; the row itself, often many times as large, is let go with its page. */
interface SeenRow<Item> extends Versioned {
  /** Undefined where the row is no event, or too old a one. */
  event: { at: number; item: Item } | undefined;
}

/**
 * Opens the list of rows since a moment, leaving `reserveMs` of the time budget unused.
 *
 * @param opened - The same list since an earlier moment, as far as it was read.
 */
type Open<Item> = (
  since: number | undefined,
  reserveMs?: number,
  opened?: ListReader<SeenRow<Item>>,
) => ListReader<SeenRow<Item>>;

const openerOf = <Row, Item extends { id: string }, Cursor>(
  source: EventSource<Row, Item, Cursor>,
  { isPopulatingDedupe, isLoadingSample, remainingMs }: Poll,
  oldest: number | undefined,
): Open<Item> => {
  const asked = { isPopulatingDedupe: isPopulatingDedupe && !isLoadingSample };
  let slowestMs = 0;
  const timed = async <Page>(read: () => Promise<Page>): Promise<Page> => {
    const start = Date.now();
    const page = await read();
    slowestMs = Math.max(slowestMs, Date.now() - start);
    return page;
  };

  const { at, item, isEvent = () => true } = source;
  const toSeen = (row: Row): SeenRow<Item> => {
    const time = at(row);
    const isShown = isEvent(row) && (oldest === undefined || time >= oldest);
    // What has no time comes last.
    const event = isShown ? { at: time || Number.NEGATIVE_INFINITY, item: item(row) } : undefined;
    return { version: source.version?.(row) ?? event?.item.id ?? `no event: ${item(row).id}`, event };
  };

  return (since, reserveMs = 0, opened) => {
    // Twice as slow as any so far, to be safe.
    const hasTime = () => remainingMs() - reserveMs > 2 * slowestMs;
    if ("read" in source) {
      return new PageReader({
        hasTime,
        read: async (skip, limit) =>
          (await timed(() => source.read({ ...asked, since, skip, limit }))).map(toSeen),
      });
    }
    const pages = {
      hasTime,
      readAfter: async (cursor: Cursor | undefined) => {
        const { rows, next } = await timed(() => source.readAfter({ ...asked, since, cursor }));
        return { rows: rows.map(toSeen), next };
      },
    };
    return opened instanceof CursorReader ? opened.goOnWith(pages) : new CursorReader(pages);
  };
};

/**
 * The newest of one page of each window: a list by offset may begin with its oldest rows, and then needs the short
 * windows. A list that is known to end with its newest ones is read to its end.
 */
const readSamples = async <Row, Item extends { id: string }, Cursor>(
  source: EventSource<Row, Item, Cursor>,
  open: Open<Item>,
  now: number,
): Promise<Item[]> => {
  const mostPages = "isNewestLast" in source && source.isNewestLast ? undefined : 1;
  const rows: SeenRow<Item>[] = [];
  let items: Item[] = [];
  for (const since of [now - WINDOW_MS, now - 30 * WINDOW_MS, undefined]) {
    rows.push(...(await open(since).read(mostPages)).rows);
    items = newestFirst(rows);
    if (items.length >= SAMPLES) break;
  }
  return items.slice(0, SAMPLES);
};

const newestFirst = <Item extends { id: string }>(rows: readonly SeenRow<Item>[]): Item[] => {
  const events = rows.flatMap(({ event }) => event ?? []).sort((one, other) => other.at - one.at);
  const byId = new Map<string, Item>();
  for (const { item } of events) if (!byId.has(item.id)) byId.set(item.id, item);
  return [...byId.values()];
};
