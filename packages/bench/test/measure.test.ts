import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { inTurn, median, type ProbeAnswer, probe } from "../src/measure.ts";

describe("the median", () => {
  it.each([
    [[3], 3],
    [[5, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
  ])("of %j is %d", (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});

describe("a measured process", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "bench-"));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(
      join(folder, "zapierwrapper.js"),
      `export const handler = async ({ method, bundle }) => {
        if (method === "die") process.exit(3);
        if (method === "fail") throw new Error("no such job");
        await new Promise((resolve) => setTimeout(resolve, bundle.ms ?? 0));
        return { results: bundle.rows ?? { key: process.env.KEY } };
      };`,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("says what its last call cost", async () => {
    const answer = await probe(folder, { KEY: "x" }, [
      { method: "one", bundle: {} },
      { method: "two", bundle: { rows: [{ id: "1" }, { id: "2" }], ms: 30 } },
    ]);
    expect(answer.rows).toBe(2);
    expect(answer.ms).toBeGreaterThanOrEqual(29);
    expect(answer.sinceStartMs).toBeGreaterThan(answer.ms);
    expect(answer.peakMb).toBeGreaterThan(10);
  });

  it.each([
    ["fail", "fail: no such job"],
    ["die", "the measured process ended (3)"],
  ])("that cannot %s says why", async (method, message) => {
    await expect(probe(folder, {}, [{ method, bundle: {} }])).rejects.toThrow(message);
  });
});

it("things are measured in turn", async () => {
  const order: string[] = [];
  const measured = (name: string) => async (): Promise<ProbeAnswer> => {
    order.push(name);
    return { rows: 1, ms: order.length, sinceStartMs: 0, peakMb: 0 };
  };
  const answers = await inTurn(2, [measured("app"), measured("floor")]);
  expect(order).toEqual(["app", "floor", "app", "floor"]);
  expect(answers.map((one) => one.map(({ ms }) => ms))).toEqual([
    [1, 3],
    [2, 4],
  ]);
});
