import { describe, expect, it } from "@jest/globals";
import type { Benchmark, PollCost } from "../src/benchmark.ts";
import type { BusyHour } from "../src/busyHour.ts";
import { missed, toFurtherTable, toReport } from "../src/report.ts";

const cost = (app: number, floor: number) => ({ app, floor, ratio: app / floor });

const good: Benchmark = {
  app: "desk",
  paging: "offset",
  zipBytes: 910_000,
  coldStart: cost(310, 300),
  quietRequests: 1,
  polls: [
    { rows: 100, requests: 1, time: cost(30, 28), memory: cost(111, 109) },
    { rows: 1000, requests: 21, time: cost(120, 100), memory: cost(120, 100) },
    { rows: 5000, requests: 61, time: cost(300, 200), memory: cost(160, 120) },
    { rows: 10_000, requests: 121, time: cost(500, 300), memory: cost(200, 150) },
  ],
  create: cost(8, 4),
  further: [{ what: "New File: 1,000", requests: 3, time: cost(60, 50), memory: cost(120, 100) }],
  burst: { seconds: 3.21, requests: 121, target: { seconds: 25, requests: 125 } },
  busyHour: {
    withId: { requests: 2.24, pollsUntilNew: 1, minutesUntilLate: 42 },
    withoutId: { requests: 11.5, pollsUntilNew: 1, minutesUntilLate: 40 },
  },
};

/** The polls of {@link good}, the one of so many rows in part different. */
const withPoll = (rows: number, part: Partial<PollCost>): Pick<Benchmark, "polls"> => ({
  polls: good.polls.map((poll) => (poll.rows === rows ? { ...poll, ...part } : poll)),
});

/** The busy hour of {@link good} with the Zap's id, in part different. */
const busy = (part: Partial<BusyHour>): Pick<Benchmark, "busyHour"> => ({
  busyHour: { ...good.busyHour, withId: { ...good.busyHour.withId, ...part } },
});

describe("the report", () => {
  const now = new Date("2026-11-21T10:00:00Z");

  it("shows ratios, with what they are made of", () => {
    const report = toReport([good], now);
    const rows = report.split("\n").map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim())
        .join("|"),
    );
    expect(report).toContain("Made by `npm run bench` on 2026-11-21:");
    expect(rows).toContain("Poll of 1,000 rows: time|1.20 (120 of 100 ms)|21");
    expect(rows).toContain("New File: 1,000: time|1.20 (60 of 50 ms)|3");
    expect(rows).toContain("Burst: 10,000 rows at 100 ms an answer|3.2 s|121");
    expect(rows).toContain("Busy account, a poll with the Zap's id|late row after 42 minutes|2.2");
    expect(rows).toContain("Busy account, a poll without it|late row after 40 minutes|11.5");
    expect(rows).toContain(
      "Memory of one more row from 1,000 to 5,000, then to 10,000|10.2, then 8.2 KiB: linear|",
    );
    expect(rows).toContain("Size of the zip|0.91 MB|");
    expect(report).toContain("Every target is reached.");
  });

  it("shows further operations alone", () => {
    expect(toFurtherTable(good.further).split("\n")).toEqual([
      expect.stringMatching(/App \/ floor +\| Requests/),
      expect.stringMatching(/^\|[ -|]+\|$/),
      expect.stringMatching(/^\| New File: 1,000: time +\| 1\.20 \(60 of 50 ms\) +\| 3 +\|$/),
      expect.stringMatching(/^\| New File: 1,000: peak memory +\| 1\.20 \(120 of 100 MiB\) +\| +\|$/),
    ]);
  });

  it("says what was not reached", () => {
    const report = toReport([{ ...good, coldStart: cost(350, 300) }], now);
    expect(report).toContain("- desk: a cold start takes 1.17 of the floor's, more than 1.15");
    expect(report).not.toContain("Every target is reached.");
  });

  it("has no complaint where every target is reached", () => {
    expect(missed(good)).toEqual([]);
  });

  it.each<[string, Partial<Benchmark>, RegExp]>([
    ["cold start", { coldStart: cost(350, 300) }, /^desk: a cold start takes 1\.17 of/],
    [
      "poll",
      withPoll(1000, { time: cost(151, 100) }),
      /^desk: a poll of 1,000 takes 1\.51 of the floor's, more than 1\.5$/,
    ],
    [
      "memory",
      { polls: good.polls.map((poll) => ({ ...poll, memory: cost(poll.memory.app + 51, 200) })) },
      /^desk: an operation takes 251 MiB/,
    ],
    [
      "growth of memory",
      withPoll(5000, { memory: cost(140, 120) }),
      /^desk: memory does not grow linearly: 5\.1, then 12\.3 KiB a row$/,
    ],
    ["burst", { burst: { ...good.burst, seconds: 25.1 } }, /^desk: a burst takes 25\.1 s/],
    [
      "burst",
      { burst: { ...good.burst, requests: 126 } },
      /^desk: a burst takes 126 requests, more than 125$/,
    ],
    ["busy account", busy({ requests: 4.1 }), /a poll with the Zap's id takes 4\.1 requests, more than 4$/],
    [
      "new row",
      busy({ pollsUntilNew: 2 }),
      /a new row fires with the Zap's id at poll 2, not at the next one$/,
    ],
    ["late row", busy({ minutesUntilLate: 62 }), /a late row fires with the Zap's id after 62 minutes/],
  ])("names a %s that misses its target", (_what, part, sentence) => {
    expect(missed({ ...good, ...part })).toEqual([expect.stringMatching(sentence)]);
  });

  it("demands nothing of a burst for which the subject has no target", () => {
    const burst = { seconds: 25.1, requests: 1000, target: undefined };
    expect(missed({ ...good, burst })).toEqual([]);
  });
});
