import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import { type EventSource, pollEvents } from "../../src/polling/pollEvents.ts";
import {
  type Cursor,
  completed,
  completedByCursor,
  created,
  createdAndDone,
  createdByCursor,
  HOUR,
  MINUTE,
  MovingList,
  type Row,
  START,
  type Time,
  updated,
  updatedByCursor,
  versionOf,
} from "./movingList.ts";

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
}
interface Step {
  minutes: number;
  before: Change[];
  /** One after each page that the poll reads, as long as there are some. */
  meanwhile: Change[];
}

const change: fc.Arbitrary<Change> = fc.record({
  what: fc.constantFrom("create", "touch", "complete", "delete"),
  count: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) },
    { weight: 1, arbitrary: fc.integer({ min: 13, max: 320 }) },
  ),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});
const step: fc.Arbitrary<Step> = fc.record({
  minutes: fc.integer({ min: 1, max: 15 }),
  before: fc.array(change, { maxLength: 3 }),
  meanwhile: fc.array(change, { maxLength: 6 }),
});
const history = fc.record({
  sort: fc.record({
    by: fc.constantFrom("createdAt" as const, "updatedAt" as const),
    order: fc.constantFrom("newest first" as const, "oldest first" as const),
  }),
  /** How many pages asked for side by side are overtaken by the next one. */
  overtaking: fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 8 }),
  old: fc.integer({ min: 0, max: 700 }),
  steps: fc.array(step, { minLength: 2, maxLength: 6 }),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

const apply = (list: MovingList, { what, count, at }: Change) => {
  now += 1;
  if (what === "create") {
    now += count;
    list.addMany(count, { step: count % 3 === 0 ? 0 : 1 });
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
  isPopulatingDedupe: boolean,
) => {
  const atStart = [...list.rows];
  const changes = [...meanwhile];
  list.afterRead = () => {
    const next = changes.shift();
    if (next) apply(list, next);
  };
  const items = await pollEvents(source, {
    isPopulatingDedupe,
    isLoadingSample: false,
    remainingMs: () => 25_000,
  });
  list.afterRead = () => {};
  const atEnd = new Set(list.rows.map(versionOf));
  return { ids: items.map(({ id }) => id), still: atStart.filter((row) => atEnd.has(versionOf(row))) };
};

/** Runs a Zap through a history. */
const runZap = async (
  { sort, old, steps, overtaking }: History,
  trigger: (list: MovingList) => EventSource<Row, { id: string }, Cursor>,
  isWanted: (row: Row) => boolean = () => true,
) => {
  now = START;
  const list = new MovingList(sort);
  list.addMany(old, { until: START - 1, step: 7 * MINUTE });
  for (const row of list.rows.filter((_, index) => index % 3 === 0)) list.update(row, { done: true });
  list.beforeRead = async ({ skip }) => {
    for (let turns = overtaking[skip % overtaking.length] ?? 0; turns > 0; turns--) await null;
  };

  const source = trigger(list);
  const turnedOn = now;
  const [turnOn, ...polls] = steps as [Step, ...Step[]];
  const primed = await pollOnce(list, source, turnOn.meanwhile, true);
  const ledger = new Set(primed.ids);
  const fired: string[] = [];
  const wasShown: boolean[] = [];

  // The last poll is a quiet one.
  for (const { minutes, before, meanwhile } of [...polls, { minutes: 5, before: [], meanwhile: [] }]) {
    for (const one of before) {
      now += (minutes * MINUTE) / (before.length + 1);
      apply(list, one);
    }
    now += (minutes * MINUTE) / (before.length + 1);
    const { ids, still } = await pollOnce(list, source, meanwhile, false);
    wasShown.push(new Set(ids).size === ids.length);
    fired.push(...ids.filter((id) => !ledger.has(id)));
    for (const id of ids) ledger.add(id);
    const since = Math.max(turnedOn, now - 3 * HOUR);
    const due = still.filter((row) => source.at(row) > since && isWanted(row));
    const lost = due.map((row) => source.item(row).id).filter((id) => !ledger.has(id));
    expect(lost).toEqual([]);
  }

  expect(wasShown).not.toContain(false);
  return { turnedOn, fired, primed, list };
};

const runs = { numRuns: 200, seed: 20_261_121 };

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
          expect(fired.filter((id) => (list.createdAt.get(id) ?? 0) <= turnedOn)).toEqual([]);
        }),
        runs,
      ));

    it("fires once for each change since it was turned on, and for none from before", () =>
      fc.assert(
        fc.asyncProperty(history, async (one) => {
          const { fired, turnedOn } = await runZap(lists.sorted(one, "updatedAt"), lists.updated);
          expect(new Set(fired).size).toBe(fired.length);
          expect(fired.filter((id) => Number(id.split("@")[1]) <= turnedOn)).toEqual([]);
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
      expect(fired.filter((id) => (list.createdAt.get(id) ?? 0) <= turnedOn)).toEqual([]);
    }),
    runs,
  ));
