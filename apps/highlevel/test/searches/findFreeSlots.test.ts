import { performWith } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { authData, datedVendor } from "../vendorAnswers.ts";

const perform = performWith(App, authData);
const DAY_MS = 24 * 60 * 60_000;
const START = Date.parse("2036-03-01T00:00:00Z");
const calendar_id = "k1";
const find = (input: object, meta = {}) =>
  perform("searches.find_free_slots", { calendar_id, ...input }, meta);
const asked = (query: Record<string, string>, days: Record<string, unknown>) =>
  datedVendor()
    .get("/calendars/k1/free-slots")
    .query(query)
    .reply(200, { ...days, traceId: "t" });
const from = { start_time: "2036-03-01T00:00:00Z" };
const day = (...slots: string[]) => ({ slots });

describe("Find Free Slots", () => {
  it("gives the first slot, and all as line items in order, of the week after the start", async () => {
    const query = {
      startDate: String(START),
      endDate: String(START + 7 * DAY_MS),
      timezone: "America/Chicago",
      userId: "u1",
    };
    asked(query, {
      "2036-03-04": day("2036-03-04T09:00:00-06:00"),
      "2036-03-03": day("2036-03-03T09:00:00-06:00", "2036-03-03T08:00:00-06:00"),
    });
    const input = { ...from, timezone: "America/Chicago", assigned_to: "u1" };
    await expect(find(input, { timezone: "Europe/Oslo" })).resolves.toEqual([
      {
        id: `k1-${Date.parse("2036-03-03T14:00:00Z")}`,
        calendar_id,
        start_time: "2036-03-03T08:00:00-06:00",
        count: 3,
        slots: [
          { start_time: "2036-03-03T08:00:00-06:00" },
          { start_time: "2036-03-03T09:00:00-06:00" },
          { start_time: "2036-03-04T09:00:00-06:00" },
        ],
      },
    ]);
  });

  it("splits a span of more than 31 days, and drops what two answers share or lies beyond the span", async () => {
    const shared = new Date(START + 31 * DAY_MS).toISOString();
    const last = new Date(START + 40 * DAY_MS).toISOString();
    const timezone = "Europe/Oslo";
    const span = (first: number, end: number) => ({
      startDate: String(START + first * DAY_MS),
      endDate: String(START + end * DAY_MS),
      timezone,
    });
    asked(span(0, 31), { a: day("2036-02-29T23:00:00Z", shared) });
    asked(span(31, 40), { b: day(shared, last, new Date(START + 41 * DAY_MS).toISOString()) });
    const to = { end_time: new Date(START + 40 * DAY_MS).toISOString() };
    await expect(find({ ...from, ...to }, { timezone })).resolves.toMatchObject([
      { count: 2, slots: [{ start_time: shared }, { start_time: last }] },
    ]);
  });

  it("ends with the day in To, and takes one day from its first to its last slot", async () => {
    const timezone = "America/Chicago";
    asked(
      {
        startDate: String(Date.parse("2036-03-03T06:00:00Z")),
        endDate: String(Date.parse("2036-03-04T06:00:00Z") - 1),
        timezone,
      },
      { a: day("2036-03-03T09:00:00-06:00", "2036-03-03T16:00:00-06:00", "2036-03-04T00:00:00-06:00") },
    );
    const oneDay = { start_time: "2036-03-03", end_time: "2036-03-03" };
    await expect(find(oneDay, { timezone })).resolves.toMatchObject([{ count: 2 }]);
  });

  it("begins now, and finds nothing", async () => {
    datedVendor()
      .get("/calendars/k1/free-slots")
      .query(({ startDate }) => Math.abs(Number(startDate) - Date.now()) < 60_000)
      .reply(200, { traceId: "t" });
    await expect(find({})).resolves.toEqual([]);
  });

  it.each([
    [{ ...from, end_time: "2036-02-01" }, "To: enter a time after the start."],
    [{ ...from, end_time: "2038-01-01" }, "To: enter a time at most 372 days after the start."],
    [{ start_time: "soon" }, "From: enter a date"],
    [{ calendar_id: "" }, "Calendar: fill this in"],
  ])("refuses %j before any request", async (input, message) => {
    await expect(find(input)).rejects.toThrow(message);
  });
});
