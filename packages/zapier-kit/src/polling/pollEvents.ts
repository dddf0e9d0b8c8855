import type { EventSource } from "./eventSource.ts";
import type { ListReader } from "./listReader.ts";
import { openList, type SeenRow } from "./openList.ts";
import { TimeBudget } from "./timeBudget.ts";
import { watchTimes } from "./undatedRows.ts";
import { isWholeDayDue, type PollingZap, rememberWholeDay, WHOLE_DAY_MS } from "./wholeDay.ts";

/** One poll: `bundle.meta`, the app's cache, and the operation's time. */
export interface Poll extends PollingZap {
  isPopulatingDedupe: boolean;
  isLoadingSample: boolean;
  /** Milliseconds until the operation has to end. */
  remainingMs(): number;
  /** Writes a line to Zapier's log, for something worth knowing that is not a failure. */
  log(line: string): void;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How far back to read, and how much time to leave for the next, shorter window. */
interface Window {
  windowMs: number;
  reserveMs: number;
}

/** Twice Zapier's longest pause between two polls. If even this is too long to read, events would be lost. */
const SHORTEST: Window = { windowMs: 30 * MINUTE_MS, reserveMs: 0 };
/** The windows that a poll reads: the first one, and the next one only if there was no time to finish the one before. */
const RECENT: readonly Window[] = [{ windowMs: HOUR_MS, reserveMs: 12_000 }, SHORTEST];
const WHOLE_DAY: readonly Window[] = [
  { windowMs: WHOLE_DAY_MS, reserveMs: 12_000 },
  { windowMs: 3 * HOUR_MS, reserveMs: 8_000 },
  SHORTEST,
];

/** Makes the first poll read further back than any later poll, even one on a server whose clock is slow. */
const CLOCK_MARGIN_MS = 5 * MINUTE_MS;
/** The time that reading every row of a state leaves for reading the whole day. */
const STATE_RESERVE_MS = 8_000;
/** How many events the editor's test shows. */
const SAMPLES = 3;
const MONTH_MS = 30 * 24 * HOUR_MS;

/** There are more rows than a poll has time to read. Returning only some of them could lose the others for good. */
export class PollTooLongError extends Error {
  override name = "PollTooLongError";
}

/**
 * One poll: the newest event first, each event once.
 *
 * - The editor's test (`isLoadingSample`) shows the newest few events of any age.
 * - The first poll (`isPopulatingDedupe`) reads the whole day to its end. A trigger on a state reads every row, or the
 *   whole day and as many other rows as there is time for.
 * - Any other poll reads the last hour or, if it is due, the whole day: see {@link isWholeDayDue}. Zapier drops the ids
 *   that the Zap has seen.
 *
 * An event without a date is left out of a poll, except of a state, and the log says so. The editor's test shows it last.
 *
 * @throws {PollTooLongError} if not even the shortest window can be read to its end in time.
 * @throws {UndatedRowsError} if no event has a date.
 */
export const pollEvents = async <Row, Item extends { id: string }, Cursor>(
  source: EventSource<Row, Item, Cursor>,
  poll: Poll,
): Promise<Item[]> => {
  const budget = new TimeBudget(poll.remainingMs);
  if (poll.isLoadingSample) {
    return readSamples(source, budget);
  }
  const watched = watchTimes(source);
  const items = poll.isPopulatingDedupe
    ? await readFirst(watched.source, budget)
    : await readNew(watched.source, budget, poll);
  watched.report(poll.log);
  return items;
};

const readNew = async <Row, Item extends { id: string }, Cursor>(
  source: EventSource<Row, Item, Cursor>,
  budget: TimeBudget,
  zap: PollingZap,
): Promise<Item[]> => {
  const now = Date.now();
  const isWholeDay = await isWholeDayDue(zap, now);
  const options = { isPopulatingDedupe: false, budget, oldest: oldestOf(source, now - WHOLE_DAY_MS) };
  const rows: SeenRow<Item>[] = [];
  let list: ListReader<SeenRow<Item>> | undefined;

  for (const { windowMs, reserveMs } of isWholeDay ? WHOLE_DAY : RECENT) {
    const reach = { since: now - windowMs, reserveMs };
    list = list?.narrowedTo(reach) ?? openList(source, options, reach);
    await list.read();
    rows.push(...list.rows);
    if (windowMs === WHOLE_DAY_MS) {
      await rememberWholeDay(zap, now);
    }
    if (list.atEnd) {
      return newestFirst(rows);
    }
  }
  throw new PollTooLongError();
};

const readFirst = async <Row, Item extends { id: string }, Cursor>(
  source: EventSource<Row, Item, Cursor>,
  budget: TimeBudget,
): Promise<Item[]> => {
  const since = Date.now() - WHOLE_DAY_MS - CLOCK_MARGIN_MS;
  const options = { isPopulatingDedupe: true, budget, oldest: oldestOf(source, since) };
  const rows: SeenRow<Item>[] = [];

  if (source.isState) {
    const state = openList(source, options, { since: undefined, reserveMs: STATE_RESERVE_MS });
    await state.read();
    await state.readEndsAgain();
    rows.push(...state.rows);
    if (state.atEnd) {
      return newestFirst(rows);
    }
  }

  const list = openList(source, options, { since, reserveMs: 0 });
  await list.read();
  await list.readEndsAgain();
  if (!list.atEnd) {
    throw new PollTooLongError();
  }
  return newestFirst([...rows, ...list.rows]);
};

/**
 * Reads one page of the whole day, of the last month, and of any age, until there are enough events: a list that is
 * paged by offset may begin with its oldest rows. A list whose newest rows come last is read to its end.
 */
const readSamples = async <Row, Item extends { id: string }, Cursor>(
  source: EventSource<Row, Item, Cursor>,
  budget: TimeBudget,
): Promise<Item[]> => {
  const now = Date.now();
  const mostPages = "isNewestLast" in source && source.isNewestLast ? Number.POSITIVE_INFINITY : 1;
  const rows: SeenRow<Item>[] = [];
  let items: Item[] = [];
  for (const since of [now - WHOLE_DAY_MS, now - MONTH_MS, undefined]) {
    const list = openList(
      source,
      { isPopulatingDedupe: false, budget, oldest: undefined },
      { since, reserveMs: 0 },
    );
    await list.read(mostPages);
    rows.push(...list.rows);
    items = newestFirst(rows);
    if (items.length >= SAMPLES) {
      break;
    }
  }
  return items.slice(0, SAMPLES);
};

/**
 * Events of a state count at any age. Other events must not be older than what the first poll read: the last page of a
 * list that is paged by a cursor has older rows too, and they would fire as if they were new.
 */
const oldestOf = (
  { isState = false }: { isState?: boolean | undefined },
  oldest: number,
): number | undefined => (isState ? undefined : oldest);

const newestFirst = <Item extends { id: string }>(rows: readonly SeenRow<Item>[]): Item[] => {
  const events = rows.flatMap(({ event }) => event ?? []).sort((one, other) => other.at - one.at);
  const byId = new Map<string, Item>();
  for (const { item } of events) {
    if (!byId.has(item.id)) {
      byId.set(item.id, item);
    }
  }
  return [...byId.values()];
};
