import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import * as zod from "zod/mini";
import { moment } from "../../src/http/index.ts";

describe("a moment", () => {
  const read = (value: unknown) => zod.safeParse(moment, value).data;

  it("is what a Date makes of it", () => {
    const twoDigits = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, "0"));
    const texts = fc
      .tuple(twoDigits, twoDigits, twoDigits, twoDigits, twoDigits)
      .map(([month, day, hour, minute, second]) => `2026-${month}-${day}T${hour}:${minute}:${second}.123Z`);
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
