import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import type { EventSource } from "../../src/index.ts";
import { type Poll, pollEvents } from "../../src/polling/pollEvents.ts";
import {
  type Cursor,
  completed,
  completedByCursor,
  created,
  createdAndDone,
  createdByCursor,
  first,
  HOUR,
  MemoryCache,
  MINUTE,
  MovingList,
  ordinary,
  type Row,
  START,
  type Time,
  updated,
  updatedByCursor,
  versionOf,
} from "./movingList.ts";

/** In minutes. */
const LONGEST_PAUSE = 15;

let now = START;
beforeEach(() => {
  jest.spyOn(Date, "now").mockImplementation(() => now);
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** Something that happens in the vendor's account. `at` picks the first row it happens to, 0 the first listed. */
interface Change {
  what: "create" | "touch" | "complete" | "delete";
  count: number;
  at: number;
  /** How long after its creation a new row is listed. */
  lateMinutes: number;
}
interface Step {
  minutes: number;
  before: Change[];
  /** One after each page that the poll reads, as long as there are some. */
  meanwhile: Change[];
  /** Whether Zapier loses the answer of the poll. */
  isLost: boolean;
  /** What becomes of the cache before the poll. */
  cache: "kept" | "lost" | "stale";
}

const change: fc.Arbitrary<Change> = fc.record({
  what: fc.constantFrom("create", "touch", "complete", "delete"),
  count: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) },
    { weight: 1, arbitrary: fc.integer({ min: 13, max: 320 }) },
  ),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  lateMinutes: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 90 }) },
    { weight: 1, arbitrary: fc.integer({ min: 90, max: 20 * 60 }) },
  ),
});
const step: fc.Arbitrary<Step> = fc.record({
  minutes: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: LONGEST_PAUSE }) },
    // Zapier holds the Zap.
    { weight: 1, arbitrary: fc.integer({ min: 60, max: 200 }) },
  ),
  before: fc.array(change, { maxLength: 3 }),
  meanwhile: fc.array(change, { maxLength: 6 }),
  isLost: fc.boolean(),
  cache: fc.constantFrom("kept", "kept", "lost", "stale"),
});
const history = fc.record({
  sort: fc.record({
    by: fc.constantFrom("createdAt" as const, "updatedAt" as const),
    order: fc.constantFrom("newest first" as const, "oldest first" as const),
  }),
  /** How many pages asked for side by side are overtaken by the next one. */
  overtaking: fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 8 }),
  old: fc.integer({ min: 0, max: 700 }),
  startMinute: fc.integer({ min: 0, max: 59 }),
  knowsZapId: fc.boolean(),
  steps: fc.array(step, { minLength: 2, maxLength: 6 }),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

const apply = (list: MovingList, { what, count, at, lateMinutes }: Change) => {
  now += 1;
  if (what === "create") {
    now += count;
    list.addMany(count, { step: count % 3 === 0 ? 0 : 1, until: now - lateMinutes * MINUTE });
    return;
  }
  const sorted = list.sorted();
  const from = Math.floor(at * sorted.length);
  const rows = sorted.slice(from, from + count);
  if (what === "delete") list.delete(...rows);
  else for (const row of rows) list.update(row, what === "complete" ? { done: true } : {});
};

/** One poll as Zapier does it. `still` are the versions of rows that nothing touched from its start to its end. */
const pollOnce = async (
  list: MovingList,
  source: EventSource<Row, { id: string }, Cursor>,
  meanwhile: readonly Change[],
  poll: Poll,
) => {
  const atStart = [...list.rows];
  const changes = [...meanwhile];
  list.afterRead = () => {
    const next = changes.shift();
    if (next) apply(list, next);
  };
  const items = await pollEvents(source, poll);
  list.afterRead = () => {};
  const atEnd = new Set(list.rows.map(versionOf));
  return { ids: items.map(({ id }) => id), still: atStart.filter((row) => atEnd.has(versionOf(row))) };
};

/** In the end nothing goes wrong, and the Zap is polled for as long as it takes to catch up with the whole day. */
const quietEnd: Step[] = Array.from({ length: 6 }, () => ({
  minutes: LONGEST_PAUSE,
  before: [],
  meanwhile: [],
  isLost: false,
  cache: "kept" as const,
}));

/** Runs a Zap through a history. */
const runZap = async (
  { sort, old, steps, overtaking, startMinute, knowsZapId }: History,
  trigger: (list: MovingList) => EventSource<Row, { id: string }, Cursor>,
  isWanted: (row: Row) => boolean = () => true,
) => {
  now = START + startMinute * MINUTE;
  const list = new MovingList(sort);
  list.addMany(old, { until: now - 1, step: 7 * MINUTE });
  for (const row of list.rows.filter((_, index) => index % 3 === 0)) list.update(row, { done: true });
  list.beforeRead = async ({ skip }) => {
    for (let turns = overtaking[skip % overtaking.length] ?? 0; turns > 0; turns--) await null;
  };

  const source = trigger(list);
  const turnedOn = now;
  const cache = new MemoryCache();
  const poll = { ...ordinary, cache, zapId: knowsZapId ? "1" : undefined };
  const [turnOn, ...polls] = steps as [Step, ...Step[]];
  const primed = await pollOnce(list, source, turnOn.meanwhile, {
    ...first,
    ...poll,
    isPopulatingDedupe: true,
  });
  const ledger = new Set(primed.ids);
  const fired: string[] = [];
  const wasShown: boolean[] = [];
  let still: Row[] = [];

  for (const { minutes, before, meanwhile, isLost, cache: fate } of [...polls, ...quietEnd]) {
    for (const one of before) {
      now += (minutes * MINUTE) / (before.length + 1);
      apply(list, one);
    }
    now += (minutes * MINUTE) / (before.length + 1);
    if (fate === "lost") cache.values.clear();
    // Another server's clock is behind, or ahead.
    if (fate === "stale")
      for (const key of cache.values.keys()) cache.values.set(key, now - (minutes - 8) * HOUR);
    // Another Zap of the same trigger, with a filter and a memory of its own, reads the whole day.
    await pollEvents(createdAndDone(list), { ...poll, zapId: "2" });

    const answer = await pollOnce(list, source, meanwhile, poll);
    still = answer.still;
    if (isLost) continue;
    wasShown.push(new Set(answer.ids).size === answer.ids.length);
    fired.push(...answer.ids.filter((id) => !ledger.has(id)));
    for (const id of answer.ids) ledger.add(id);
    const due = still.filter((row) => source.at(row) >= now - HOUR + MINUTE && isWanted(row));
    expect(due.map((row) => source.item(row).id).filter((id) => !ledger.has(id))).toEqual([]);
  }

  const due = still.filter((row) => isWanted(row) && (list.shownAt.get(row.id) ?? 0) > turnedOn);
  expect(due.map((row) => source.item(row).id).filter((id) => !ledger.has(id))).toEqual([]);
  expect(wasShown).not.toContain(false);
  return { turnedOn, fired, primed, list };
};

const runs = { numRuns: 100, seed: 20_261_121 };

/** The list that a cursor reads is sorted by what it is read for, newest first. */
const sortedBy = (one: History, by: Time): History => ({ ...one, sort: { by, order: "newest first" } });

describe.each([
  ["by offset", { created, updated, completed, sorted: (one: History) => one }],
  [
    "by cursor",
    {
      created: createdByCursor,
      updated: updatedByCursor,
      completed: completedByCursor,
      sorted: sortedBy,
    },
  ],
])(
  "a Zap over any history of rows created, changed and deleted, also while pages are read %s",
  (_how, lists) => {
    it("fires once for each row created since it was turned on, and for none from before", () =>
      fc.assert(
        fc.asyncProperty(history, async (one) => {
          const { list, fired, turnedOn } = await runZap(lists.sorted(one, "createdAt"), lists.created);
          expect(new Set(fired).size).toBe(fired.length);
          expect(fired.filter((id) => (list.shownAt.get(id) ?? 0) <= turnedOn)).toEqual([]);
        }),
        runs,
      ));

    it("fires once for each change since it was turned on, and for none from before", () =>
      fc.assert(
        fc.asyncProperty(history, async (one) => {
          const { list, fired, turnedOn } = await runZap(lists.sorted(one, "updatedAt"), lists.updated);
          expect(new Set(fired).size).toBe(fired.length);
          const changedAt = (id: string) => Number(id.split("@")[1]);
          const shownAt = (id: string) => list.shownAt.get(id.split("@")[0] ?? "") ?? 0;
          const isOld = (id: string) => Math.max(changedAt(id), shownAt(id)) <= turnedOn;
          expect(fired.filter(isOld)).toEqual([]);
        }),
        runs,
      ));

    it("fires once for each row that got done since it was turned on, and for none that was done before", () =>
      fc.assert(
        fc.asyncProperty(history, async (one) => {
          const isDone = (row: Row) => row.done;
          const { list, fired, turnedOn } = await runZap(
            lists.sorted(one, "updatedAt"),
            lists.completed,
            isDone,
          );
          expect(new Set(fired).size).toBe(fired.length);
          expect(fired.filter((id) => (list.doneSince.get(id) ?? 0) <= turnedOn)).toEqual([]);
        }),
        runs,
      ));
  },
);

it("a Zap with a filter fires once for each row created since it was turned on that matches, at once or later", () =>
  fc.assert(
    fc.asyncProperty(history, async (one) => {
      const { list, fired, turnedOn } = await runZap(one, createdAndDone, (row) => row.done);
      expect(new Set(fired).size).toBe(fired.length);
      expect(fired.filter((id) => (list.shownAt.get(id) ?? 0) <= turnedOn)).toEqual([]);
    }),
    runs,
  ));
