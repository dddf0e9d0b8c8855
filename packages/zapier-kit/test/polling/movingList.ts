import type { Rows } from "@integrations/clients/http";
import type { Cache } from "../../src/cache.ts";
import type { CursorRows, EventPage, EventSource, Events } from "../../src/index.ts";
import type { Poll } from "../../src/polling/pollEvents.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** How far back the whole day reaches. */
export const DAY = 27 * HOUR;
/** The moment at which every test's clock starts: a full hour, when a poll without a Zap's id reads the whole day. */
export const START = Date.UTC(2026, 10, 21, 12);

/** What a Zap's polls remember. */
export class MemoryCache implements Cache {
  readonly values = new Map<string, unknown>();

  async get(key: string): Promise<unknown> {
    return this.values.get(key);
  }

  async set(key: string, value: unknown): Promise<void> {
    this.values.set(key, value);
  }
}

/** The polls of a Zap whose id Zapier does not tell. */
export const ordinary: Poll = {
  isPopulatingDedupe: false,
  isLoadingSample: false,
  remainingMs: () => 25_000,
  zapId: undefined,
  cache: new MemoryCache(),
  log: () => {},
};
export const first: Poll = { ...ordinary, isPopulatingDedupe: true };
export const sample: Poll = { ...ordinary, isLoadingSample: true };

export const PAGE_SIZE = 100;

export interface Row {
  id: string;
  createdAt: number;
  updatedAt: number;
  done: boolean;
}

export type Time = "createdAt" | "updatedAt";
export type Order = "newest first" | "oldest first";

/**
 * A vendor's list in memory: sorted by one time, filtered by a time, cut by skip and limit, as it is at the moment
 * a page is read. Rows with the same time stay in the order in which they were added.
 */
export class MovingList {
  readonly reads: EventPage[] = [];
  rows: Row[] = [];
  /** Runs after each page was cut and before the next one is; gets how many were cut so far, and which it was. */
  afterRead: (reads: number, read: EventPage) => void = () => {};
  /** Runs before a page is cut: makes a page wait for others that were asked for later. */
  beforeRead: (read: EventPage) => Promise<void> = async () => {};
  readonly sort: { by: Time; order: Order };
  /** When each row was created, the deleted ones included. */
  readonly createdAt = new Map<string, number>();
  /** When each row was first listed: rows may be listed long after they were created. */
  readonly shownAt = new Map<string, number>();
  /** When each row was first done. */
  readonly doneSince = new Map<string, number>();
  #count = 0;
  #cut = 0;

  constructor(sort: { by: Time; order: Order } = { by: "createdAt", order: "newest first" }) {
    this.sort = sort;
  }

  add(row: Partial<Row> = {}): Row {
    this.#count += 1;
    const createdAt = row.createdAt ?? Date.now();
    const added = { id: `row-${this.#count}`, createdAt, updatedAt: createdAt, done: false, ...row };
    this.rows.push(added);
    this.createdAt.set(added.id, createdAt);
    this.shownAt.set(added.id, Date.now());
    if (added.done) this.doneSince.set(added.id, createdAt);
    return added;
  }

  /** Adds rows whose times lie a step apart, the last one at `until`. */
  addMany(count: number, { until = Date.now(), step = 1000, done = false } = {}): Row[] {
    return Array.from({ length: count }, (_, index) =>
      this.add({ createdAt: until - (count - 1 - index) * step, done }),
    );
  }

  update(row: Row, changes: Partial<Row> = {}): void {
    const at = Math.max(Date.now(), row.updatedAt + 1);
    const index = this.rows.findIndex(({ id }) => id === row.id);
    const before = this.rows[index];
    if (!before) return;
    this.rows[index] = { ...before, updatedAt: at, ...changes };
    if (changes.done && !this.doneSince.has(row.id)) this.doneSince.set(row.id, at);
  }

  delete(...rows: Row[]): void {
    const ids = new Set(rows.map(({ id }) => id));
    this.rows = this.rows.filter(({ id }) => !ids.has(id));
  }

  /** All rows in the vendor's order. */
  sorted(rows = this.rows): Row[] {
    const sign = this.sort.order === "newest first" ? -1 : 1;
    return rows.toSorted((one, other) => sign * (one[this.sort.by] - other[this.sort.by]));
  }

  /** A page of a list that is read by a cursor, newest first; it ends where the rest is older than `since`. */
  async pageAfter(
    {
      cursor,
      since = 0,
      isPopulatingDedupe,
    }: Pick<EventPage, "since" | "isPopulatingDedupe"> & {
      cursor: Cursor | undefined;
    },
    limit = PAGE_SIZE,
  ): Promise<CursorRows<Row, Cursor>> {
    const { by } = this.sort;
    const place = (row: Row): Cursor => ({ at: row[by], number: Number(row.id.slice("row-".length)) });
    const isAfter = (row: Row) => {
      const { at, number } = place(row);
      return !cursor || at < cursor.at || (at === cursor.at && number < cursor.number);
    };
    const newestFirst = (one: Row, other: Row) =>
      place(other).at - place(one).at || place(other).number - place(one).number;
    const read = { since, skip: 0, limit: Number.POSITIVE_INFINITY, isPopulatingDedupe };
    const rows = (await this.page(read, isAfter)).rows.sort(newestFirst).slice(0, limit);
    const last = rows.at(-1);
    return { rows, ...(rows.length === limit && last && last[by] >= since && { next: place(last) }) };
  }

  async page(read: EventPage, filter: (row: Row) => boolean): Promise<Rows<Row>> {
    this.reads.push(read);
    await this.beforeRead(read);
    const page = this.sorted(this.rows.filter(filter)).slice(read.skip, read.skip + read.limit);
    this.#cut += 1;
    this.afterRead(this.#cut, read);
    return { rows: page, sent: page.length };
  }
}

export const versionOf = (row: Row): string => `${row.id}@${row.updatedAt}`;

/** Where a page ended: the time and the place in the order of creation of its last row. */
export interface Cursor {
  at: number;
  number: number;
}

type Item = { id: string; at: number };
type Trigger = Events<Row, Item>;
type Listed = EventSource<Row, Item>;

/** Each new row once, by its id. */
const creation: Trigger = {
  at: (row) => row.createdAt,
  version: versionOf,
  item: (row) => ({ id: row.id, at: row.createdAt }),
};

/** Each version of a row is an event. */
const change: Trigger = {
  at: (row) => row.updatedAt,
  version: versionOf,
  item: (row) => ({ id: versionOf(row), at: row.updatedAt }),
};

/** Each row that is done, once, though nothing says since when it is. */
const completion: Trigger = {
  at: (row) => row.updatedAt,
  version: versionOf,
  isEvent: (row) => row.done,
  item: (row) => ({ id: row.id, at: row.updatedAt }),
  isState: true,
};

export const created = (list: MovingList): Listed => ({
  ...creation,
  pageSize: PAGE_SIZE,
  read: (read) => list.page(read, (row) => row.createdAt >= (read.since ?? 0)),
});

export const updated = (list: MovingList): Listed => ({
  ...change,
  pageSize: PAGE_SIZE,
  read: (read) => list.page(read, (row) => row.updatedAt >= (read.since ?? 0)),
});

export const completed = (list: MovingList): Listed => ({
  ...completion,
  pageSize: PAGE_SIZE,
  read: (read) => list.page(read, (row) => row.done && row.updatedAt >= (read.since ?? 0)),
});

/** A trigger for new rows that the person narrowed to those that are done. */
export const createdAndDone = (list: MovingList): Listed => ({
  ...creation,
  pageSize: PAGE_SIZE,
  read: (read) =>
    list.page(read, (row) => row.createdAt >= (read.since ?? 0) && (row.done || read.isPopulatingDedupe)),
});

/** The same triggers on lists that are read by a cursor. */
const byCursor =
  (trigger: Trigger) =>
  (list: MovingList): EventSource<Row, Item, Cursor> => ({
    ...trigger,
    readAfter: (page) => list.pageAfter(page),
  });
export const createdByCursor = byCursor(creation);
export const updatedByCursor = byCursor(change);
export const completedByCursor = byCursor(completion);
