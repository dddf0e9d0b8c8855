import { once } from "node:events";
import { expect, it } from "@jest/globals";
import { setClock } from "../src/appClock.ts";

const MINUTE_MS = 60_000;
const machineNow = Date.now;

/** How many of the app's milliseconds pass until something has happened. */
const passed = async (happening: Promise<unknown>): Promise<number> => {
  const startedAt = Date.now();
  await happening;
  return Date.now() - startedAt;
};
const timer = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

it("is the machine's until it is told otherwise", () => {
  setClock({ aheadMs: 0, speed: 1, hurry: 1 });
  expect(Date.now).toBe(machineNow);
});

it("goes ahead, and faster: timers and time limits with it", async () => {
  setClock({ aheadMs: 60 * MINUTE_MS, speed: 1000, hurry: 1 });
  expect(Date.now() - machineNow()).toBeGreaterThanOrEqual(60 * MINUTE_MS);
  expect(Date.parse(new Date().toISOString()) - machineNow()).toBeGreaterThanOrEqual(60 * MINUTE_MS);
  expect(Date.parse(Date()) - machineNow()).toBeGreaterThan(59 * MINUTE_MS);
  expect(new Date(2030, 0).getFullYear()).toBe(2030);
  // A timer may be a millisecond early, which is a second here.
  expect(await passed(timer(MINUTE_MS))).toBeGreaterThan(MINUTE_MS - 5000);
  expect(await passed(once(AbortSignal.timeout(MINUTE_MS), "abort"))).toBeGreaterThan(MINUTE_MS - 5000);
});

it("has timers run out sooner, and keeps its time limits", async () => {
  setClock({ aheadMs: 0, speed: 1, hurry: 1000 });
  expect(Date.now() - machineNow()).toBeLessThan(MINUTE_MS);
  const limit = AbortSignal.timeout(100);
  await timer(50_000);
  expect(await passed(once(limit, "abort"))).toBeLessThan(MINUTE_MS);
});
