import { describe, expect, it } from "@jest/globals";
import type { Benchmark } from "../src/benchmark.ts";
import { missed, toReport } from "../src/report.ts";

const good: Benchmark = {
  app: "desk",
  zipBytes: 910_000,
  coldStart: { app: 310, floor: 300 },
  quietRequests: 1,
  polls: [
    { rows: 1000, requests: 21, time: { app: 120, floor: 100 }, memory: { app: 120, floor: 100 } },
    { rows: 10_000, requests: 121, time: { app: 500, floor: 300 }, memory: { app: 200, floor: 150 } },
  ],
  create: { app: 8, floor: 4 },
  burst: { seconds: 3.21, requests: 121 },
};

describe("the report", () => {
  it("shows ratios, with what they are made of", () => {
    const report = toReport([good], new Date("2026-11-21T10:00:00Z"));
    expect(report).toContain("Made by `npm run bench` on 2026-11-21:");
    expect(report).toContain("| Poll of 1,000 rows: time | 1.20 (120 of 100 ms) | 21 |");
    expect(report).toContain("| Poll of 10,000 rows at 100 ms an answer | 3.2 s | 121 |");
    expect(report).toContain("| Size of the zip | 0.91 MB | |");
  });

  it("has no complaint where every target is reached", () => {
    expect(missed(good)).toEqual([]);
  });

  it.each<[string, Partial<Benchmark>, RegExp]>([
    ["cold start", { coldStart: { app: 330, floor: 300 } }, /^desk: a cold start takes 1\.10 of/],
    [
      "poll",
      { polls: [{ rows: 1000, requests: 1, time: { app: 131, floor: 100 }, memory: { app: 1, floor: 1 } }] },
      /^desk: a poll of 1,000 takes 1\.31 of/,
    ],
    [
      "memory",
      { polls: [{ rows: 10_000, requests: 1, time: { app: 1, floor: 1 }, memory: { app: 251, floor: 1 } }] },
      /^desk: a poll takes 251 MiB/,
    ],
    ["burst", { burst: { seconds: 25.1, requests: 1 } }, /^desk: a burst takes 25\.1 s/],
  ])("names a %s that misses its target", (_what, part, sentence) => {
    expect(missed({ ...good, ...part })).toEqual([expect.stringMatching(sentence)]);
  });
});
