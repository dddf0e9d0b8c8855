import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import { type HubstaffMemory, newestRows, type ReadPage } from "../../src/hubstaff/index.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.parse("2026-11-21T00:00:00Z");

let now = START;
beforeEach(() => {
  now = START;
  jest.spyOn(Date, "now").mockImplementation(() => now);
});
afterEach(() => {
  jest.restoreAllMocks();
});

interface Row {
  id: string;
  created_at: string;
}

/** A list as the vendor pages it: from an id upwards, a few rows at once. */
class VendorList {
  rows: Row[] = [];
  requests: (number | undefined)[] = [];
  readonly #pageSize: number;

  constructor(pageSize: number) {
    this.#pageSize = pageSize;
  }

  add(id: number, createdAt: number): void {
    this.rows.push({ id: String(id), created_at: new Date(createdAt).toISOString() });
    this.rows.sort((one, other) => Number(one.id) - Number(other.id));
  }

  /** Some members do not see all rows. */
  read =
    (isVisible = (_row: Row) => true): ReadPage<Row> =>
    async (start) => {
      this.requests.push(start);
      const rest = this.rows.filter((row) => Number(row.id) >= (start ?? 0) && isVisible(row));
      const next = rest[this.#pageSize];
      return { rows: rest.slice(0, this.#pageSize), next: next && Number(next.id) };
    };
}

class Memory implements HubstaffMemory {
  readonly values = new Map<string, unknown>();
  writes = 0;
  get = async (key: string): Promise<unknown> => this.values.get(key);
  set = async (key: string, value: unknown): Promise<void> => {
    this.writes += 1;
    this.values.set(key, JSON.parse(JSON.stringify(value)));
  };
}

/** One poll: the ids of all rows it got. */
const poll = async (
  list: VendorList,
  memory: HubstaffMemory,
  since: number,
  isVisible?: (row: Row) => boolean,
) => {
  const read = await newestRows({ path: "/list", read: list.read(isVisible) }, memory, since);
  const ids: string[] = [];
  let cursor: number | undefined;
  do {
    const page = await read(cursor);
    ids.push(...page.rows.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== undefined);
  return ids;
};

/** Ten rows a day apart, ids 10 to 100, the last one created now. */
const tenDays = (pageSize: number) => {
  const list = new VendorList(pageSize);
  for (let index = 1; index <= 10; index++) list.add(index * 10, START - (10 - index) * DAY);
  return list;
};

describe("the newest rows", () => {
  it("are read from the start of the list at first, and then from the last old row", async () => {
    const [list, memory] = [tenDays(3), new Memory()];
    expect(await poll(list, memory, START - DAY)).toHaveLength(10);
    expect(await poll(list, memory, START - DAY)).toEqual(["80", "90", "100"]);
    expect(list.requests).toEqual([undefined, 40, 70, 100, 80]);
  });

  it("are remembered further on as time goes by, and only when that is news", async () => {
    const [list, memory] = [tenDays(3), new Memory()];
    await poll(list, memory, START - DAY);
    const { writes } = memory;
    await poll(list, memory, START - DAY);
    expect(memory.writes).toBe(writes);
    expect(memory.values.get("hubstaff/list 24 h")).toEqual({ id: 80, newest: START - 2 * DAY });
    now += DAY;
    list.add(110, now);
    await poll(list, memory, START);
    expect(memory.values.get("hubstaff/list 24 h")).toEqual({ id: 90, newest: START - DAY });
  });

  it("of a list too long for one poll are found by the next ones", async () => {
    const [list, memory] = [tenDays(3), new Memory()];
    const since = START - DAY;
    const cut = await newestRows({ path: "/list", read: list.read() }, memory, since);
    const { next } = await cut();
    await cut(next);
    expect(await poll(list, memory, since)).toEqual(["60", "70", "80", "90", "100"]);
  });

  it("of a list of one page are not worth remembering", async () => {
    const [list, memory] = [tenDays(10), new Memory()];
    await poll(list, memory, START - DAY);
    expect(memory.writes).toBe(0);
  });

  it("of an hour and those of a day have a row each to begin at", async () => {
    const [list, memory] = [tenDays(3), new Memory()];
    const polls = async () => [
      await poll(list, memory, START - 60 * MINUTE),
      await poll(list, memory, START - 27 * 60 * MINUTE),
    ];
    await polls();
    expect(await polls()).toEqual([
      ["90", "100"],
      ["80", "90", "100"],
    ]);
  });

  it("are read from the start where the row is too new, as another server's clock may have left it", async () => {
    const [list, memory] = [tenDays(3), new Memory()];
    now += DAY;
    await poll(list, memory, START);
    now -= DAY;
    expect(await poll(list, memory, START - DAY)).toHaveLength(10);
  });

  it("that another member sees are not hidden by a row that came at the same time", async () => {
    const [list, memory] = [tenDays(3), new Memory()];
    list.add(110, START + 30 * MINUTE);
    list.add(120, START);
    list.add(130, START + DAY);
    const since = START + 10 * MINUTE;
    await poll(list, memory, since, ({ id }) => id !== "110");
    expect(await poll(list, memory, since)).toContain("110");
  });

  it.each([
    ["nothing"],
    [{ id: "80", newest: 0 }],
    [{ id: 80, newest: null }],
    [{ id: 80, newest: "0" }],
    [null],
    [80],
  ])("are read from the start where the memory answers %j", async (answer) => {
    const memory = { get: async () => answer, set: async () => {} };
    expect(await poll(tenDays(3), memory, START - DAY)).toHaveLength(10);
  });
});

describe("in any history", () => {
  /** Minutes go by, a row comes, one is deleted, or one of two members polls, who sees only some of the rows. */
  const event = fc.oneof(
    fc.record({
      kind: fc.constant("wait" as const),
      minutes: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1440 })),
    }),
    fc.record({
      kind: fc.constant("add" as const),
      gap: fc.integer({ min: 1, max: 5 }),
      lateMinutes: fc.constantFrom(0, 0, 0, 50),
    }),
    fc.record({ kind: fc.constant("delete" as const), at: fc.nat() }),
    fc.record({
      kind: fc.constant("poll" as const),
      windowHours: fc.constantFrom(24, 3, 720),
      seesAll: fc.boolean(),
    }),
  );
  type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

  const play = async (history: Event[], pageSize: number) => {
    const [list, memory] = [new VendorList(pageSize), new Memory()];
    let lastId = 0;
    now = START;
    let pending: { id: number; createdAt: number }[] = [];
    for (const step of history) {
      if (step.kind === "wait") now += step.minutes * MINUTE;
      if (step.kind === "add") {
        lastId += step.gap;
        // It has its id, and is created only later: rows with larger ids may be older.
        pending.push({ id: lastId, createdAt: now + step.lateMinutes * MINUTE });
      }
      for (const { id, createdAt } of pending.filter((row) => row.createdAt <= now)) list.add(id, createdAt);
      pending = pending.filter((row) => row.createdAt > now);
      if (step.kind === "delete" && list.rows.length > 0) list.rows.splice(step.at % list.rows.length, 1);
      if (step.kind !== "poll") continue;
      const since = now - step.windowHours * 60 * MINUTE;
      const isVisible = (row: Row) => step.seesAll || Number(row.id) % 3 !== 0;
      const expected = list.rows.filter((row) => isVisible(row) && Date.parse(row.created_at) >= since);
      const got = await poll(list, memory, since, isVisible);
      expect(got).toEqual(expect.arrayContaining(expected.map(({ id }) => id)));
    }
    return memory.writes;
  };

  it("no row that is new enough is hidden by what is remembered", async () => {
    let writes = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { minLength: 20, maxLength: 120 }),
        fc.integer({ min: 1, max: 6 }),
        async (history, pageSize) => {
          writes += await play(history, pageSize);
        },
      ),
      { numRuns: 1000 },
    );
    // The histories are such that something is remembered at all.
    expect(writes).toBeGreaterThan(100);
  });
});
