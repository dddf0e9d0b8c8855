import { describe, expect, it } from "@jest/globals";
import type { Benchmark, PollCost } from "../src/benchmark.ts";
import { missed, toReport } from "../src/report.ts";

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
  burst: { rows: 10_000, seconds: 3.21, requests: 121 },
};

/** The polls of {@link good}, the one of so many rows in part different. */
const withPoll = (rows: number, part: Partial<PollCost>): Pick<Benchmark, "polls"> => ({
  polls: good.polls.map((poll) => (poll.rows === rows ? { ...poll, ...part } : poll)),
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
    expect(rows).toContain("Burst: 10,000 rows at 100 ms an answer|3.2 s|121");
    expect(rows).toContain(
      "Memory of one more row from 1,000 to 5,000, then to 10,000|10.2, then 8.2 KiB: linear|",
    );
    expect(rows).toContain("Size of the zip|0.91 MB|");
    expect(report).toContain("Every target is reached.");
  });

  it("says where the rate limit lets a poll read no more", () => {
    const limit = "The vendor's rate limit lets one poll read 9,000 rows.";
    expect(toReport([{ ...good, burst: { ...good.burst, rows: 9000 } }], now)).toContain(limit);
    expect(toReport([good], now)).not.toContain("rate limit");
  });

  it("says what was not reached", () => {
    const report = toReport([{ ...good, coldStart: cost(330, 300) }], now);
    expect(report).toContain("- desk: a cold start takes 1.10 of the floor's, more than 1.08");
    expect(report).not.toContain("Every target is reached.");
  });

  it("has no complaint where every target is reached", () => {
    expect(missed(good)).toEqual([]);
  });

  it.each<[string, Partial<Benchmark>, RegExp]>([
    ["cold start", { coldStart: cost(330, 300) }, /^desk: a cold start takes 1\.10 of/],
    [
      "poll",
      withPoll(1000, { time: cost(131, 100) }),
      /^desk: a poll of 1,000 takes 1\.31 of the floor's, more than 1\.3$/,
    ],
    [
      "memory",
      { polls: good.polls.map((poll) => ({ ...poll, memory: cost(poll.memory.app + 51, 200) })) },
      /^desk: a poll takes 251 MiB/,
    ],
    [
      "growth of memory",
      withPoll(5000, { memory: cost(140, 120) }),
      /^desk: memory does not grow linearly: 5\.1, then 12\.3 KiB a row$/,
    ],
    ["burst", { burst: { rows: 10_000, seconds: 25.1, requests: 1 } }, /^desk: a burst takes 25\.1 s/],
  ])("names a %s that misses its target", (_what, part, sentence) => {
    expect(missed({ ...good, ...part })).toEqual([expect.stringMatching(sentence)]);
  });

  it("demands no burst in time where pages are read one after the other", () => {
    expect(
      missed({ ...good, paging: "cursor", burst: { rows: 10_000, seconds: 25.1, requests: 1 } }),
    ).toEqual([]);
  });
});
