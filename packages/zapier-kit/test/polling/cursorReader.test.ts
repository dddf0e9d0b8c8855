import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { PollTooLongError, pollEvents } from "../../src/polling/pollEvents.ts";
import {
  completedByCursor,
  createdByCursor,
  DAY,
  first,
  HOUR,
  MINUTE,
  MovingList,
  ordinary,
  type Row,
  START,
  sample,
  updatedByCursor,
  versionOf,
} from "./movingList.ts";

let now = START;
beforeEach(() => {
  now = START;
  jest.spyOn(Date, "now").mockImplementation(() => now);
});
afterEach(() => {
  jest.restoreAllMocks();
});

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe("a list read by a cursor", () => {
  it("costs one request on a quiet account", async () => {
    const list = new MovingList();
    list.addMany(200, { until: START - 48 * HOUR });
    const rows = list.addMany(3);
    await expect(pollEvents(createdByCursor(list), ordinary)).resolves.toMatchObject(
      ids(rows.reverse()).map((id) => ({ id })),
    );
    expect(list.reads).toHaveLength(1);
  });

  it("shows each of 700 rows once, most of them in one millisecond", async () => {
    const list = new MovingList();
    const rows = [...list.addMany(100), ...list.addMany(600, { step: 0 })];
    const shown = ids(await pollEvents(createdByCursor(list), ordinary));
    expect(shown.toSorted()).toEqual(ids(rows).sort());
    expect(list.reads).toHaveLength(8);
  });

  it("knows each row that is no event from another, by the id of its item", async () => {
    type Dated = { id: string; at: number };
    const row = (id: number): Dated => ({ id: String(id), at: START - id });
    // After the first page was read, a row that is no event comes before it, and pushes an event off its end.
    const before = [row(1), row(2)];
    const after = [row(0), row(1)];
    const pages = [before, [row(3)], after, [row(2), row(9)]];
    const read = jest.fn(async ({ cursor }: { cursor: number | undefined }) => ({
      rows: pages.shift() ?? [],
      next: cursor === undefined ? 1 : undefined,
    }));
    const source = {
      readAfter: read,
      at: ({ at }: Dated) => at,
      isEvent: ({ id }: Dated) => id !== "0" && id !== "1",
      item: ({ id }: Dated) => ({ id }),
    };
    await expect(pollEvents(source, first)).resolves.toEqual([{ id: "2" }, { id: "3" }, { id: "9" }]);
  });

  it("knows an event of the first poll even where its row is none when it is read again", async () => {
    type Task = { id: string; isDeleted: boolean };
    const task = (id: string, isDeleted = false): Task => ({ id, isDeleted });
    const pages = [[task("1"), task("2")], [task("3")], [task("1", true), task("2")], [task("3")]];
    const source = {
      readAfter: async ({ cursor }: { cursor: number | undefined }) => ({
        rows: pages.shift() ?? [],
        next: cursor === undefined ? 1 : undefined,
      }),
      at: () => START,
      isEvent: (row: Task) => !row.isDeleted,
      item: ({ id }: Task) => ({ id }),
    };
    expect(ids(await pollEvents(source, first)).sort()).toEqual(["1", "2", "3"]);
    expect(pages).toEqual([]);
  });

  it("is read on from where it was for the last 3 hours of a day that is too long", async () => {
    const list = new MovingList();
    list.addMany(4000, { until: START - 4 * HOUR, step: 10 });
    const recent = list.addMany(620);
    list.beforeRead = async () => {
      now += 1000;
    };
    const poll = { ...ordinary, remainingMs: () => Math.max(0, START + 25_000 - now) };
    const shown = new Set(ids(await pollEvents(createdByCursor(list), poll)));
    expect(ids(recent).filter((id) => !shown.has(id))).toEqual([]);
    // Eleven pages until 12 s are left, and one more, which begins before the last 3 hours.
    expect(list.reads).toHaveLength(12);
  });

  it("fails rather than loses rows when time runs out", async () => {
    const list = new MovingList();
    list.addMany(9000, { step: 1 });
    list.beforeRead = async () => {
      now += 1000;
    };
    const poll = { ...ordinary, remainingMs: () => Math.max(0, START + 25_000 - now) };
    await expect(pollEvents(createdByCursor(list), poll)).rejects.toThrow(PollTooLongError);
    expect(now - START).toBeLessThanOrEqual(25_000);
  });

  it("shows the editor three, with one request", async () => {
    const list = new MovingList({ by: "updatedAt", order: "newest first" });
    const rows = list.addMany(150);
    await expect(pollEvents(updatedByCursor(list), sample)).resolves.toMatchObject(
      rows
        .slice(-3)
        .reverse()
        .map((row) => ({ id: versionOf(row) })),
    );
    expect(list.reads).toHaveLength(1);
  });

  it("that has its newest rows on the last page shows them to the editor's test", async () => {
    const rows = Array.from({ length: 7 }, (_, index) => ({
      id: `r${index}`,
      at: START - (7 - index) * MINUTE,
    }));
    const source = {
      isNewestLast: true,
      readAfter: async ({ cursor = 0 }: { cursor?: number | undefined }) => ({
        rows: rows.slice(cursor, cursor + 2),
        next: cursor + 2 < rows.length ? cursor + 2 : undefined,
      }),
      at: ({ at }: (typeof rows)[number]) => at,
      version: ({ id }: (typeof rows)[number]) => id,
      item: ({ id }: (typeof rows)[number]) => ({ id }),
    };
    expect(ids(await pollEvents(source, sample))).toEqual(["r6", "r5", "r4"]);
    expect(ids(await pollEvents({ ...source, isNewestLast: false }, sample))).toEqual(["r1", "r0"]);
  });

  it.each([1, 120, 400])(
    "misses none of %d rows that move to the top while the first poll reads",
    async (moved) => {
      const list = new MovingList({ by: "updatedAt", order: "newest first" });
      const rows = list.addMany(900, { until: START - MINUTE, done: true });
      list.afterRead = (reads) => {
        now += 1;
        if (reads === 3) for (const row of list.sorted().slice(-moved)) list.update(row);
      };
      const shown = ids(await pollEvents(completedByCursor(list), first));
      expect(shown.toSorted()).toEqual(ids(rows).sort());
    },
  );

  it("misses no row when its cursor is a row, and that moves to the top", async () => {
    const rows = Array.from({ length: 450 }, (_, index) => ({ id: `p${index}`, activeAt: START - index }));
    const reads: (string | undefined)[] = [];
    const shown = await pollEvents<(typeof rows)[number], { id: string }, string>(
      {
        at: ({ activeAt }) => activeAt,
        version: ({ id }) => id,
        item: ({ id }) => ({ id }),
        readAfter: async ({ cursor }) => {
          reads.push(cursor);
          const sorted = rows.toSorted((one, other) => other.activeAt - one.activeAt);
          const from = sorted.findIndex(({ id }) => id === cursor) + 1;
          const page = sorted.slice(from, from + 100);
          const last = page.at(-1);
          if (reads.length === 2 && last) last.activeAt = START + 1;
          return { rows: page, next: page.length === 100 ? last?.id : undefined };
        },
      },
      first,
    );
    expect(ids(shown).sort()).toEqual(ids(rows).sort());
    expect(reads.slice(0, 4)).toEqual([undefined, "p99", "p199", "p99"]);
  });

  it("is not asked for the same page for ever by a vendor that ignores the cursor", async () => {
    const list = new MovingList();
    const rows = list.addMany(100);
    let reads = 0;
    const source = {
      ...createdByCursor(list),
      readAfter: async (): Promise<{ rows: Row[]; next: { at: number; number: number } }> => {
        reads += 1;
        return { rows, next: { at: 1, number: 1 } };
      },
    };
    await expect(pollEvents(source, ordinary)).rejects.toThrow(PollTooLongError);
    expect(reads).toBe(2);
  });

  it("that the vendor does not page is one request, the first poll included", async () => {
    const list = new MovingList();
    const rows = list.addMany(500);
    const source = {
      ...createdByCursor(list),
      readAfter: async ({ since }: { since: number | undefined }) => {
        list.reads.push({ since, skip: 0, limit: 0, isPopulatingDedupe: false });
        return { rows };
      },
    };
    await expect(pollEvents(source, first)).resolves.toHaveLength(500);
    expect(list.reads.map(({ since }) => since)).toEqual([START - DAY - 5 * MINUTE]);
  });
});
