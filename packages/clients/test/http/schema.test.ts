import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import * as zod from "zod/mini";
import { isTime, moment } from "../../src/http/index.ts";

const twoDigits = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, "0"));
const fractions = fc.constantFrom("", ".1", ".123", ".1234", ".123456", ".1234567");
const texts = fc
  .tuple(twoDigits, twoDigits, twoDigits, twoDigits, twoDigits, fractions)
  .map(
    ([month, day, hour, minute, second, fraction]) =>
      `2026-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`,
  );

describe("a time", () => {
  it("is what a Date can be made of", () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), (value) => {
        expect(isTime(value)).toBe(!Number.isNaN(Date.parse(value)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a moment", () => {
  const read = (value: unknown) => zod.safeParse(moment, value).data;

  it("is what a Date makes of it", () => {
    const dates = fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
    fc.assert(
      fc.property(fc.oneof(dates, texts, fc.string(), fc.integer()), (value) => {
        const date = new Date(value);
        expect(read(value)).toBe(Number.isNaN(date.getTime()) ? undefined : date.toISOString());
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["2026-03-24T08:15:30.880Z", "2026-03-24T08:15:30.880Z"],
    ["2026-02-30T08:15:30.880Z", "2026-03-02T08:15:30.880Z"],
    ["2026-03-24T24:00:00.000Z", "2026-03-25T00:00:00.000Z"],
    ["2026-03-24T10:15:30+02:00", "2026-03-24T08:15:30.000Z"],
    [1774340130880, "2026-03-24T08:15:30.880Z"],
  ])("of %s is %s", (value, expected) => {
    expect(read(value)).toBe(expected);
  });
});
