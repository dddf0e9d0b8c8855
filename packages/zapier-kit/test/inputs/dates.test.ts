import { describe, expect, it } from "@jest/globals";
import { dateOnly, InputError, timeOfDay, utcTime } from "../../src/index.ts";

const BLANKS = [undefined, null, "", " "];

/** An input error that names the field. */
const refusal = (field: string, message: string) =>
  expect.objectContaining({ name: "InputError", field, message });

describe("a moment in UTC", () => {
  const BERLIN = "Europe/Berlin";
  it.each([
    ["2026-03-31T09:30:00Z", BERLIN, "2026-03-31T09:30:00.000Z"],
    ["2026-03-31T09:30:00+05:30", BERLIN, "2026-03-31T04:00:00.000Z"],
    ["2026-03-31T09:30:00", BERLIN, "2026-03-31T07:30:00.000Z"],
    ["\u00a02026-01-31\u202f09:30\u200b", BERLIN, "2026-01-31T08:30:00.000Z"],
    [" 2026-01-31 09:30 ", BERLIN, "2026-01-31T08:30:00.000Z"],
    [1_795_262_400_000, BERLIN, "2026-11-21T12:00:00.000Z"],
    ["1795262400", BERLIN, "2026-11-21T12:00:00.000Z"],
    ["2026-03-31T09:30:00", null, "2026-03-31T09:30:00.000Z"],
    ["2026-03-31T09:30:00", "Nowhere/Land", "2026-03-31T09:30:00.000Z"],
  ])("of %j in %s is %s", async (value, timezone, expected) => {
    await expect(utcTime("time", value, timezone)).resolves.toBe(expected);
  });

  it("may be a day alone, its beginning, where that is taken", async () => {
    await expect(utcTime("time", "2026-03-31", BERLIN, true)).resolves.toBe("2026-03-30T22:00:00.000Z");
    await expect(utcTime("time", "2026-03-31", BERLIN, "end")).resolves.toBe("2026-03-31T21:59:59.999Z");
  });

  it.each(BLANKS)("is undefined for a blank: %j", async (value) => {
    await expect(utcTime("time", value, BERLIN)).resolves.toBeUndefined();
  });

  it.each(["2026-03-31", "09:30", "tomorrow", "2026-13-31T09:30:00Z", 17_952_624])(
    "is not %j",
    async (value) => {
      await expect(utcTime("time", value, BERLIN)).rejects.toThrow(
        refusal("time", `enter a date and time such as 2026-03-31 09:30, not "${value}".`),
      );
    },
  );
});

describe("a day", () => {
  const NEW_YORK = "America/New_York";
  it.each([
    // A date has no time zone and never shifts.
    ["2026-11-21", NEW_YORK, "2026-11-21"],
    ["2026-11-21", "Pacific/Kiritimati", "2026-11-21"],
    ["2026-11-21", null, "2026-11-21"],
    ["2024-02-29", NEW_YORK, "2024-02-29"],
    [" 2026-11-21 ", NEW_YORK, "2026-11-21"],
    ["20261121", NEW_YORK, "2026-11-21"],
    // 7: nor does a bare date that another app sends as midnight in UTC.
    ["1990-09-25T00:00:00.000Z", "America/Chicago", "1990-09-25"],
    ["1990-09-25T00:00:00Z", "America/Chicago", "1990-09-25"],
    ["1990-09-25 00:00Z", "Asia/Tokyo", "1990-09-25"],
    ["1990-09-25T00:00:01Z", "America/Chicago", "1990-09-24"],
    // 8: HighLevel's own dates are milliseconds since 1970.
    [1751328000000, NEW_YORK, "2025-07-01"],
    ["1751328000000", "Asia/Tokyo", "2025-07-01"],
    ["\u20662026\u201103\u201131\u2069", NEW_YORK, "2026-03-31"],
    // Nor does a moment without an offset.
    ["2026-11-21T23:30:00", "Asia/Tokyo", "2026-11-21"],
    ["2026-11-21T00:00", NEW_YORK, "2026-11-21"],
    // A moment is read on the clock of the time zone.
    ["2026-11-21T04:30:00Z", NEW_YORK, "2026-11-20"],
    ["2026-11-21T05:00:00Z", NEW_YORK, "2026-11-21"],
    ["2026-11-21T04:30:00.000Z", NEW_YORK, "2026-11-20"],
    ["2026-11-21T04:30z", NEW_YORK, "2026-11-20"],
    ["2026-11-21 04:30:00Z", NEW_YORK, "2026-11-20"],
    ["2026-11-21 04:30", NEW_YORK, "2026-11-21"],
    ["2026-11-21T04:30:00+00:00", NEW_YORK, "2026-11-20"],
    ["2026-11-21T04:30:00+0000", NEW_YORK, "2026-11-20"],
    ["2026-11-21T04:30:00+00", NEW_YORK, "2026-11-20"],
    ["2026-11-20T23:30:00-05:00", NEW_YORK, "2026-11-20"],
    ["2026-11-20T23:30:00-05:00", "Europe/Berlin", "2026-11-21"],
    ["20261121T043000Z", NEW_YORK, "2026-11-20"],
    ["2026-11-21T18:30:00Z", "Asia/Kolkata", "2026-11-22"],
    ["2026-11-21T18:29:59Z", "Asia/Kolkata", "2026-11-21"],
    // On the days when the clock changes, midnight is at another offset than noon.
    ["2026-03-08T04:59:59Z", NEW_YORK, "2026-03-07"],
    ["2026-03-08T05:00:00Z", NEW_YORK, "2026-03-08"],
    ["2026-03-09T03:59:59Z", NEW_YORK, "2026-03-08"],
    ["2026-03-09T04:00:00Z", NEW_YORK, "2026-03-09"],
    ["2026-10-24T22:00:00Z", "Europe/Berlin", "2026-10-25"],
    ["2026-10-25T22:59:59Z", "Europe/Berlin", "2026-10-25"],
    ["2026-10-25T23:00:00Z", "Europe/Berlin", "2026-10-26"],
    // Without a time zone that is one, the offset in the moment decides.
    ["2026-11-21T04:30:00Z", null, "2026-11-21"],
    ["2026-11-20T23:30:00-05:00", null, "2026-11-20"],
    ["2026-11-20T23:30:00-05:00", "", "2026-11-20"],
    ["2026-11-20T23:30:00-05:00", "Mars/Olympus", "2026-11-20"],
  ])("%j in %j is %s", async (value, timezone, day) => {
    await expect(dateOnly("date", value, timezone)).resolves.toBe(day);
  });

  it.each(BLANKS)("is undefined for a blank: %j", async (value) => {
    await expect(dateOnly("date", value, NEW_YORK)).resolves.toBeUndefined();
  });

  it.each([
    "2026-02-30",
    "2026-13-01",
    "2025-02-29",
    "tomorrow",
    "21/11/2026",
    "11-21-2026",
    "2026",
    "2026-11",
    "12",
    "09:30",
    "T09:30",
    "2026-W47-6",
    "2026-11-21T25:00:00Z",
    "2026-11-21Tnoon",
    "2026-11-21 noon",
    1795262400,
    true,
  ])("is not %j", async (value) => {
    await expect(dateOnly("date", value, NEW_YORK)).rejects.toThrow(
      refusal("date", `enter a date such as 2026-03-31, not "${value}".`),
    );
  });
});

describe("a time of day", () => {
  it.each([
    ["9:30", "09:30"],
    ["09:30", "09:30"],
    ["0:05", "00:05"],
    ["23:59", "23:59"],
    ["14:00:30", "14:00"],
    ["2 pm", "14:00"],
    ["2pm", "14:00"],
    ["2 PM", "14:00"],
    ["2:15PM", "14:15"],
    ["2:15 pm", "14:15"],
    ["12 am", "00:00"],
    ["12 pm", "12:00"],
    [" 9:30 ", "09:30"],
    // 9: no-break spaces, as Intl writes them, and hidden marks.
    ["2:00\u202fPM", "14:00"],
    ["2:15\u00a0p.m.", "14:15"],
    ["\u200e9:30", "09:30"],
    ["2 p.m.", "14:00"],
    ["2:15 A.M", "02:15"],
  ])("%j is %s, whatever the time zone", async (value, time) => {
    await expect(timeOfDay("start", value, "Asia/Tokyo")).resolves.toBe(time);
    await expect(timeOfDay("start", value, null)).resolves.toBe(time);
  });

  it.each([
    ["2026-11-21T14:00:00Z", "America/New_York", "09:00"],
    ["2026-07-21T14:00:00Z", "America/New_York", "10:00"],
    ["2026-11-21T14:00:00+01:00", "Asia/Kolkata", "18:30"],
    ["2026-11-21T14:00:00+01:00", null, "14:00"],
    ["2026-11-21T14:00:00+01:00", "Mars/Olympus", "14:00"],
    ["2026-11-21T14:00:00", "America/New_York", "14:00"],
    ["2026-11-21 14:00", "America/New_York", "14:00"],
    ["2026-11-21 14:00:00Z", "America/New_York", "09:00"],
  ])("of the moment %s in %j is %s", async (value, timezone, time) => {
    await expect(timeOfDay("start", value, timezone)).resolves.toBe(time);
  });

  it.each(BLANKS)("is undefined for a blank: %j", async (value) => {
    await expect(timeOfDay("start", value, null)).resolves.toBeUndefined();
  });

  it.each(["25:00", "9:60", "9", "930", "noon", "9:5", "2026-11-21", "2026-11-21T25:00", "TODAY", 9.5])(
    "is not %j",
    async (value) => {
      await expect(timeOfDay("start", value, null)).rejects.toThrow(InputError);
      await expect(timeOfDay("start", value, null)).rejects.toThrow(
        refusal("start", `enter a time such as 09:30 or 2 pm, not "${value}".`),
      );
    },
  );
});
