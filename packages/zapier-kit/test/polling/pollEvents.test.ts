import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import type { EventSource } from "../../src/index.ts";
import { type Poll, PollTooLongError, pollEvents } from "../../src/polling/pollEvents.ts";
import { rememberWholeDay } from "../../src/polling/wholeDay.ts";
import {
  completed,
  created,
  createdAndDone,
  createdByCursor,
  DAY,
  first,
  HOUR,
  MemoryCache,
  MINUTE,
  MovingList,
  type Order,
  ordinary,
  PAGE_SIZE,
  type Row,
  START,
  sample,
  type Time,
  updated,
  versionOf,
} from "./movingList.ts";

const ORDERS: Order[] = ["newest first", "oldest first"];
/** What the first poll reads beyond the whole day. */
const MARGIN = 5 * MINUTE;
const MONTH = 30 * 24 * HOUR;

let now = START;
beforeEach(() => {
  now = START;
  jest.spyOn(Date, "now").mockImplementation(() => now);
});
afterEach(() => {
  jest.restoreAllMocks();
});

type Source = EventSource<Row, { id: string }>;
const idsOf = async <Cursor>(source: EventSource<Row, { id: string }, Cursor>, poll: Poll) =>
  (await pollEvents(source, poll)).map(({ id }) => id);
const sortedIds = async (source: Source, poll: Poll) => (await idsOf(source, poll)).sort();
/** What a poll should have shown and did not; quick, where jest compares long lists slowly. */
const missing = (wanted: readonly Row[], shown: readonly string[]) => {
  const there = new Set(shown);
  return ids(wanted).filter((id) => !there.has(id));
};
const repeated = (shown: readonly string[]) => shown.filter((id, index) => shown.indexOf(id) !== index);
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);

describe("an ordinary poll", () => {
  it("of a quiet list is one read of the whole day", async () => {
    const list = new MovingList();
    await expect(pollEvents(created(list), ordinary)).resolves.toEqual([]);
    expect(list.reads).toEqual([{ since: START - DAY, skip: 0, limit: 100, isPopulatingDedupe: false }]);
  });

  it("of a list of 99 is one read", async () => {
    const list = new MovingList();
    list.addMany(PAGE_SIZE - 1);
    await expect(pollEvents(created(list), ordinary)).resolves.toHaveLength(99);
    expect(list.reads).toHaveLength(1);
  });

  it.each(ORDERS)("shows each of exactly one page of rows once (%s)", async (order) => {
    const list = new MovingList({ by: "createdAt", order });
    const rows = list.addMany(PAGE_SIZE);
    await expect(idsOf(created(list), ordinary)).resolves.toEqual(ids(rows.reverse()));
    expect(list.reads[0]).toEqual({ since: START - DAY, skip: 0, limit: 100, isPopulatingDedupe: false });
  });

  it.each(ORDERS)("shows the newest first, whatever the order of the vendor (%s)", async (order) => {
    const list = new MovingList({ by: "createdAt", order });
    const rows = list.addMany(350);
    await expect(idsOf(created(list), ordinary)).resolves.toEqual(ids(rows.reverse()));
  });

  it.each(ORDERS)("shows each of 1,050 rows once, most of them in one millisecond (%s)", async (order) => {
    const list = new MovingList({ by: "createdAt", order });
    const old = list.addMany(200, { until: START - 5 * HOUR });
    const burst = [...list.addMany(50), ...list.addMany(1000, { step: 0 })];
    const shown = await idsOf(created(list), ordinary);
    expect(repeated(shown)).toEqual([]);
    expect(missing(burst, shown)).toEqual([]);
    expect(shown.length).toBeLessThanOrEqual(old.length + burst.length);
  });

  it("shows an item that changed while it was read at the place of its change", async () => {
    const list = new MovingList({ by: "updatedAt", order: "oldest first" });
    const [row] = list.addMany(150, { until: START - MINUTE, done: true }) as [Row, ...Row[]];
    list.afterRead = (reads) => reads === 1 && list.update(row);
    const [newest] = await pollEvents(completed(list), ordinary);
    expect(newest).toEqual({ id: row.id, at: START });
  });

  it("leaves out rows that are no event", async () => {
    const list = new MovingList();
    const [one, two] = list.addMany(2) as [Row, Row];
    const source = { ...created(list), isEvent: (row: Row) => row.id !== one.id };
    await expect(idsOf(source, ordinary)).resolves.toEqual([two.id]);
  });

  it.each(ORDERS)("reads the whole of a busy day, 90 rows further with each page (%s)", async (order) => {
    const list = new MovingList({ by: "createdAt", order });
    const rows = list.addMany(1080, { until: START - MINUTE });
    await expect(idsOf(created(list), ordinary)).resolves.toEqual(ids(rows.reverse()));
    expect(list.reads.map(({ since, skip }) => [since, skip])).toEqual(
      // The first page alone, then five at a time.
      Array.from({ length: 16 }, (_, index) => [START - DAY, index * 90]),
    );
  });
});

describe("a poll that reads the last hour", () => {
  beforeEach(() => {
    now = START + 20 * MINUTE;
  });

  it("of a busy day with a quiet hour is one read", async () => {
    const list = new MovingList();
    list.addMany(3000, { until: now - 2 * HOUR, step: 1 });
    const [row] = list.addMany(1) as [Row];
    await expect(idsOf(created(list), ordinary)).resolves.toEqual([row.id]);
    expect(list.reads).toEqual([{ since: now - HOUR, skip: 0, limit: 100, isPopulatingDedupe: false }]);
  });

  it("shows a row that is 59 minutes late, and the next whole day one that is 20 hours late", async () => {
    const list = new MovingList();
    list.add({ createdAt: now - 20 * HOUR });
    list.add({ createdAt: now - 59 * MINUTE });
    await expect(idsOf(created(list), ordinary)).resolves.toEqual(["row-2"]);
    now = START + HOUR;
    await expect(idsOf(created(list), ordinary)).resolves.toEqual(["row-2", "row-1"]);
  });

  it("shows older rows too that a page by cursor has anyway", async () => {
    const list = new MovingList();
    const rows = list.addMany(3, { step: 5 * HOUR });
    await expect(idsOf(createdByCursor(list), ordinary)).resolves.toEqual(ids(rows.reverse()));
  });
});

describe("rows deleted between two page reads", () => {
  const cases = ORDERS.flatMap((order) =>
    [1, 9, 10, 11, 50, 60, 90, 100, 101, 190, 300].flatMap((deleted) =>
      [1, 2, 4, 6, 8].map((after) => ({ order, deleted, after })),
    ),
  );

  it.each(cases)(
    "hide no other row: $deleted after read $after, $order",
    async ({ order, deleted, after }) => {
      const list = new MovingList({ by: "createdAt", order });
      list.addMany(1000);
      const gone = list.sorted().slice(0, deleted);
      list.afterRead = (reads) => reads === after && list.delete(...gone);
      const shown = await idsOf(created(list), first);
      expect(repeated(shown)).toEqual([]);
      expect(missing(list.rows, shown)).toEqual([]);
    },
  );

  it.each([1, 9, 50, 60, 300])("hide no row from an ordinary poll (%d)", async (deleted) => {
    const list = new MovingList();
    list.addMany(1050);
    const gone = list.sorted().slice(0, deleted);
    list.afterRead = (reads) => reads === 3 && list.delete(...gone);
    const shown = await idsOf(created(list), ordinary);
    expect(missing(list.rows, shown)).toEqual([]);
  });

  it("may empty the list", async () => {
    const list = new MovingList();
    const rows = list.addMany(500);
    list.afterRead = (reads) => reads === 3 && list.delete(...rows);
    await expect(sortedIds(created(list), first)).resolves.toEqual(ids(rows.slice(-280)).sort());
    expect(list.rows).toEqual([]);
  });
});

describe("rows added between two page reads", () => {
  it.each(ORDERS.flatMap((order) => [1, 95, 250].map((added) => ({ order, added }))))(
    "hide no other row and repeat none: $added, $order",
    async ({ order, added }) => {
      const list = new MovingList({ by: "createdAt", order });
      const rows = list.addMany(700, { until: START - MINUTE });
      list.afterRead = (reads) => reads === 2 && list.addMany(added);
      const shown = await idsOf(created(list), first);
      expect(repeated(shown)).toEqual([]);
      expect(missing(rows, shown)).toEqual([]);
    },
  );
});

describe("the first poll", () => {
  it("reads the whole day, every page, and nothing older", async () => {
    const list = new MovingList();
    list.addMany(300, { until: START - DAY - MARGIN - 1 });
    const rows = list.addMany(1200);
    await expect(idsOf(created(list), first)).resolves.toEqual(ids(rows.reverse()));
    expect(new Set(list.reads.map(({ since }) => since))).toEqual(new Set([START - DAY - MARGIN]));
  });

  it("asks for every row, the ones too that the person's filters leave out", async () => {
    const list = new MovingList();
    const [open, done] = [list.add(), list.add({ done: true })];
    await expect(idsOf(createdAndDone(list), first)).resolves.toEqual([open.id, done.id]);
    await expect(idsOf(createdAndDone(list), ordinary)).resolves.toEqual([done.id]);
    expect(list.reads.map(({ isPopulatingDedupe }) => isPopulatingDedupe)).toEqual([true, false]);
  });

  it("of a short list is one read", async () => {
    const list = new MovingList();
    list.addMany(20);
    await pollEvents(created(list), first);
    expect(list.reads).toHaveLength(1);
  });

  it("of a state takes every row that is in it, whatever its age", async () => {
    const list = new MovingList({ by: "updatedAt", order: "newest first" });
    const done = list.addMany(900, { step: HOUR, done: true });
    list.addMany(30);
    await expect(sortedIds(completed(list), first)).resolves.toEqual(ids(done).sort());
    expect(new Set(list.reads.map(({ since }) => since))).toEqual(new Set([undefined]));
  });

  const sorts = (["createdAt", "updatedAt"] as Time[]).flatMap((by) =>
    ORDERS.map((order) => ({ by, order })),
  );
  const moves = sorts.flatMap((sort) =>
    [1, 50, 120, 250, 400].flatMap((moved) => [1, 3, 6].map((after) => ({ ...sort, moved, after }))),
  );

  it.each(moves)(
    "misses none of $moved rows touched after read $after (by $by, $order)",
    async ({ by, order, moved, after }) => {
      const list = new MovingList({ by, order });
      const rows = list.addMany(900, { until: START - MINUTE, done: true });
      const touched = list.sorted().slice(-moved);
      list.afterRead = (reads) => {
        if (reads === after) for (const row of touched) list.update(row);
      };
      const shown = await idsOf(completed(list), first);
      expect(missing(rows, shown)).toEqual([]);
      expect(repeated(shown)).toEqual([]);
    },
  );

  it.each(sorts)("misses no row when one is touched at every read (by $by, $order)", async (sort) => {
    const list = new MovingList(sort);
    const rows = list.addMany(900, { until: START - MINUTE, done: true });
    list.afterRead = (reads) => {
      now += 1;
      for (const row of list.sorted().slice(-reads * 40, 3 - reads * 40)) list.update(row);
    };
    const shown = await idsOf(completed(list), first);
    expect(missing(rows, shown)).toEqual([]);
    expect(repeated(shown)).toEqual([]);
  });

  it("misses no row that moves again while the start is read again", async () => {
    const list = new MovingList({ by: "updatedAt", order: "newest first" });
    const rows = list.addMany(900, { until: START - MINUTE, done: true });
    let starts = 0;
    list.afterRead = (reads, { skip }) => {
      now += 1;
      if (skip === 0) starts += 1;
      if (reads === 2) for (const row of list.sorted().slice(-150)) list.update(row);
      // Page 0 was read again and page 90 was not: the row passes from the second to the first.
      if (skip === 0 && starts === 2) for (const row of list.sorted().slice(120, 121)) list.update(row);
    };
    const shown = await idsOf(completed(list), first);
    expect(missing(rows, shown)).toEqual([]);
  });

  describe("of pages read side by side, some of them late", () => {
    /** Pages at these places are cut after the others that were asked for with them. */
    const lateAt = (list: MovingList, ...late: number[]) => {
      list.beforeRead = async ({ skip }) => {
        for (let turns = late.includes(skip) ? 20 : 0; turns > 0; turns--) await null;
      };
    };

    it("misses no row that moves to the end, which was read already", async () => {
      const list = new MovingList({ by: "updatedAt", order: "oldest first" });
      const rows = list.addMany(300, { until: START - MINUTE, done: true });
      lateAt(list, 90);
      list.afterRead = (_reads, { skip }) => {
        if (skip === 450) for (const row of rows.slice(120, 125)) list.update(row);
      };
      const shown = await idsOf(completed(list), first);
      expect(missing(rows, shown)).toEqual([]);
    });

    it("misses no row that moves again while the end is read again", async () => {
      const list = new MovingList({ by: "updatedAt", order: "oldest first" });
      const rows = list.addMany(300, { until: START - MINUTE, done: true });
      lateAt(list, 90, 180);
      list.afterRead = (_reads, { skip }) => {
        now += 1;
        if (skip === 450 && list.rows.length === 300) {
          for (const row of rows.slice(100, 250)) list.update(row);
          now += 1;
          list.addMany(200, { step: 0, done: true });
          lateAt(list, 90, 180, 270);
        }
        // Read side by side, the page at 270 would still be due here.
        if (skip === 630) for (const row of rows.slice(240, 241)) list.update(row);
      };
      const shown = await idsOf(completed(list), first);
      expect(missing(rows, shown)).toEqual([]);
    });
  });
});

describe("the time budget", () => {
  /** Every page takes this long, those read side by side together, and the operation ends 25 s after the start. */
  const slow = (list: MovingList, ms: number, poll: Poll): Poll => {
    list.beforeRead = async () => {
      const end = now + ms;
      await Promise.resolve();
      now = Math.max(now, end);
    };
    return { ...poll, remainingMs: () => Math.max(0, START + 25_000 - now) };
  };
  /** How many pages were read of a window that reaches so many minutes back. */
  const pagesOf = (list: MovingList, minutes: number) =>
    list.reads.filter(({ since }) => since === START - minutes * MINUTE).length;

  it("is enough for the last 30 minutes where the whole day and the last 3 hours are too many", async () => {
    const list = new MovingList({ by: "createdAt", order: "oldest first" });
    list.addMany(20_000, { until: START - HOUR, step: 100 });
    const recent = list.addMany(150);
    const shown = await idsOf(created(list), slow(list, 2000, ordinary));
    expect(missing(recent, shown)).toEqual([]);
    expect(now - START).toBeLessThanOrEqual(25_000);
    expect([27 * 60, 180, 30].map((minutes) => pagesOf(list, minutes) > 0)).toEqual([true, true, true]);
    expect(pagesOf(list, 30)).toBe(6);
  });

  it("is enough for the last 30 minutes where the last hour is too many", async () => {
    const list = new MovingList({ by: "createdAt", order: "oldest first" });
    list.addMany(20_000, { until: START - 40 * MINUTE, step: 10 });
    const recent = list.addMany(150);
    const zap = { zapId: "1", cache: new MemoryCache() };
    await rememberWholeDay(zap, START - MINUTE);
    const shown = await idsOf(created(list), slow(list, 2000, { ...ordinary, ...zap }));
    expect(missing(recent, shown)).toEqual([]);
    expect(now - START).toBeLessThanOrEqual(25_000);
    expect(pagesOf(list, 60)).toBeGreaterThan(6);
    expect(pagesOf(list, 30)).toBe(6);
  });

  it("too short for the whole day is tried for it once an hour, not at every poll", async () => {
    const list = new MovingList({ by: "createdAt", order: "oldest first" });
    list.addMany(20_000, { until: START - 4 * HOUR, step: 10 });
    const poll = { ...ordinary, zapId: "1", cache: new MemoryCache() };
    await pollEvents(created(list), slow(list, 2000, poll));
    expect(pagesOf(list, 27 * 60)).toBeGreaterThan(6);
    list.reads.length = 0;
    now = START;
    await pollEvents(created(list), slow(list, 2000, poll));
    expect(list.reads.map(({ since }) => since)).toEqual([START - HOUR]);
  });

  it.each([
    { name: "an ordinary poll", poll: ordinary },
    { name: "the first poll", poll: first },
  ])("that ends before the list does makes $name fail rather than lose rows", async ({ poll }) => {
    const list = new MovingList();
    list.addMany(9000, { step: 1 });
    await expect(pollEvents(created(list), slow(list, 2000, poll))).rejects.toThrow(PollTooLongError);
    expect(now - START).toBeLessThanOrEqual(25_000);
  });

  it.each(ORDERS)("that is too short for a whole state holds the last day of it (%s)", async (order) => {
    const list = new MovingList({ by: "updatedAt", order });
    list.addMany(9000, { until: START - 2 * DAY, done: true });
    const recent = list.addMany(80, { done: true });
    const shown = await idsOf(completed(list), slow(list, 2000, first));
    expect(missing(recent, shown)).toEqual([]);
    expect(shown.length).toBeGreaterThan(1000);
    expect(shown.length).toBeLessThan(9000);
    expect(now - START).toBeLessThanOrEqual(25_000);
  });

  it("leaves room for a round twice as slow as any before", async () => {
    const list = new MovingList();
    list.addMany(3000);
    await expect(pollEvents(created(list), slow(list, 10_000, first))).rejects.toThrow(PollTooLongError);
    expect(list.reads).toHaveLength(1);
  });

  it("ends the second look at a list of which everything has moved", async () => {
    const list = new MovingList({ by: "updatedAt", order: "newest first" });
    const rows = list.addMany(1500, { until: START - MINUTE, done: true });
    let starts = 0;
    list.beforeRead = async ({ skip }) => {
      if (skip === 0) starts += 1;
      if (skip === 0 && starts === 2) for (const row of rows) list.update(row);
      if (starts === 2) now += 4000;
    };
    const poll = { ...first, remainingMs: () => Math.max(0, START + 25_000 - now) };
    await expect(pollEvents(updated(list), poll)).rejects.toThrow(PollTooLongError);
    expect(now - START).toBe(20_000);
  });
});

describe("the editor's test", () => {
  it.each(ORDERS)("shows the newest three of the day with one read (%s)", async (order) => {
    const list = new MovingList({ by: "createdAt", order });
    const rows = list.addMany(20);
    await expect(idsOf(created(list), sample)).resolves.toEqual(ids(rows.slice(-3).reverse()));
    expect(list.reads).toEqual([{ since: START - DAY, skip: 0, limit: 100, isPopulatingDedupe: false }]);
  });

  it.each(ORDERS)("turns to the last 30 days when the day has too few (%s)", async (order) => {
    const list = new MovingList({ by: "createdAt", order });
    list.addMany(200, { until: START - 40 * DAY });
    const rows = [...list.addMany(5, { until: START - 2 * DAY }), list.add()];
    await expect(idsOf(created(list), sample)).resolves.toEqual(ids(rows.slice(-3).reverse()));
    expect(list.reads.map(({ since }) => since)).toEqual([START - DAY, START - MONTH]);
  });

  it("turns to rows of any age when the 30 days have too few", async () => {
    const list = new MovingList();
    const rows = [...list.addMany(4, { until: START - 400 * DAY }), list.add({ createdAt: START - 3 * DAY })];
    await expect(idsOf(created(list), sample)).resolves.toEqual(ids(rows.slice(-3).reverse()));
    expect(list.reads.map(({ since }) => since)).toEqual([START - DAY, START - MONTH, undefined]);
  });

  it("shows what there is when the account has fewer than three", async () => {
    const list = new MovingList();
    const rows = list.addMany(2, { until: START - 400 * DAY });
    await expect(idsOf(created(list), sample)).resolves.toEqual(ids(rows.reverse()));
  });

  it("looks further back when a window has rows and none of them is an event", async () => {
    const list = new MovingList({ by: "updatedAt", order: "newest first" });
    list.addMany(4);
    const [event] = list.addMany(1, { until: START - 3 * DAY }) as [Row];
    const source = { ...updated(list), isEvent: (row: Row) => row.id === event.id };
    await expect(idsOf(source, sample)).resolves.toEqual([versionOf(event)]);
  });

  it("of an empty account shows nothing", async () => {
    await expect(pollEvents(created(new MovingList()), sample)).resolves.toEqual([]);
  });

  it("shows what has no time last", async () => {
    type Dated = { id: string; at?: number };
    const rows: Dated[] = [{ id: "undated" }, { id: "old", at: 1 }, { id: "new", at: START }];
    const source = {
      readAfter: async () => ({ rows }),
      at: ({ at = Number.NaN }: Dated) => at,
      item: ({ id }: Dated) => ({ id }),
    };
    await expect(pollEvents(source, sample)).resolves.toEqual([
      { id: "new" },
      { id: "old" },
      { id: "undated" },
    ]);
    await expect(pollEvents(source, ordinary)).resolves.toEqual([{ id: "new" }]);
  });
});

describe("a failing read", () => {
  it("fails the poll as it is, rather than looking like an empty list", async () => {
    const failure = new Error("down");
    const source = { ...created(new MovingList()), read: () => Promise.reject(failure) };
    await expect(pollEvents(source, ordinary)).rejects.toBe(failure);
  });
});
