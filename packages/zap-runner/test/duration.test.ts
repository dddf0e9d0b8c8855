import { expect, test } from "@jest/globals";
import { parseDuration } from "../src/duration.ts";

test.each([
  ["500ms", 500],
  ["60s", 60_000],
  ["5 m", 300_000],
  ["1h", 3_600_000],
  ["0s", undefined],
  ["60", undefined],
  ["soon", undefined],
  ["5 days", undefined],
])("%s", (text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds);
});
