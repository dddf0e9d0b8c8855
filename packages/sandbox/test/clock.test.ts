import { expect, it } from "@jest/globals";
import { Clock } from "../src/clock.ts";

it("runs with the machine until it is stopped, moved or set back", () => {
  const clock = new Clock();
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
  clock.advance(60_000);
  expect(clock.now()).toBeGreaterThan(Date.now() + 59_000);
  clock.freeze(5);
  clock.advance(-2);
  expect(clock.now()).toBe(3);
  clock.resume();
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
});
