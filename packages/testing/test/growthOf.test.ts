import { expect, it } from "@jest/globals";
import { growthOf } from "../src/index.ts";

const count = (steps: number): number => {
  let sum = 0;
  for (let step = 0; step < steps; step++) sum += step % 7;
  return sum;
};

it("tells what grows with the length from what grows with its square", () => {
  expect(growthOf((length) => count(length * 1000), [500, 8000])).toBeLessThan(80);
  expect(growthOf((length) => count(length ** 2), [500, 8000])).toBeGreaterThan(80);
});

it("takes what needs next to no time for as long as that", () => {
  expect(growthOf(() => undefined, [1, 2])).toBeLessThan(80);
});
