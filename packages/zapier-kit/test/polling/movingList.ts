import type { EventPage, EventSource } from "../../src/index.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** The moment at which every test's clock starts. */
export const START = Date.UTC(2026, 10, 21, 12);

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

  async page(read: EventPage, filter: (row: Row) => boolean): Promise<Row[]> {
    this.reads.push(read);
    await this.beforeRead(read);
    const page = this.sorted(this.rows.filter(filter)).slice(read.skip, read.skip + read.limit);
    this.#cut += 1;
    this.afterRead(this.#cut, read);
    return page;
  }
}

export const versionOf = (row: Row): string => `${row.id}@${row.updatedAt}`;

type Item = { id: string; at: number };

/** A trigger for new rows: each once, by its id. */
export const created = (list: MovingList): EventSource<Row, Item> => ({
  read: (read) => list.page(read, (row) => row.createdAt >= (read.since ?? 0)),
  at: (row) => row.createdAt,
  version: versionOf,
  item: (row) => ({ id: row.id, at: row.createdAt }),
});

/** A trigger for changes: each version of a row is an event. */
export const updated = (list: MovingList): EventSource<Row, Item> => ({
  read: (read) => list.page(read, (row) => row.updatedAt >= (read.since ?? 0)),
  at: (row) => row.updatedAt,
  version: versionOf,
  item: (row) => ({ id: versionOf(row), at: row.updatedAt }),
});

/** A trigger for rows that are done: each once, though nothing says since when it is. */
export const completed = (list: MovingList): EventSource<Row, Item> => ({
  read: (read) => list.page(read, (row) => row.done && row.updatedAt >= (read.since ?? 0)),
  at: (row) => row.updatedAt,
  version: versionOf,
  isEvent: (row) => row.done,
  item: (row) => ({ id: row.id, at: row.updatedAt }),
  isState: true,
});

/** A trigger for new rows that the person narrowed to those that are done. */
export const createdAndDone = (list: MovingList): EventSource<Row, Item> => ({
  ...created(list),
  read: (read) =>
    list.page(read, (row) => row.createdAt >= (read.since ?? 0) && (row.done || read.isPopulatingDedupe)),
});
