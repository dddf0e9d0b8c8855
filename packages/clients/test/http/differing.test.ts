import { describe, expect, it, jest } from "@jest/globals";
import { differing, isSame, sendDiffering } from "../../src/http/index.ts";

describe("kind 21: what differs from a record", () => {
  it.each<[string, unknown, unknown, boolean]>([
    ["the same text", "Hull", "Hull", true],
    ["another text", "Hull", "York", false],
    ["another letter case", "hull", "Hull", false],
    ["nothing shown", null, "Hull", false],
    ["a switch that is not shown", undefined, false, false],
    ["the same switch", false, false, true],
    ["a number as text", "900", 900, true],
    ["text as a number", 17, "17", true],
    ["another number", 17, 18, false],
    ["the same list", ["1", "2"], [1, 2], true],
    ["a list in another order", ["2", "1"], ["1", "2"], false],
    ["a longer list", ["1", "2"], ["1"], false],
    ["text in place of a list", "1", ["1"], false],
    ["one moment in two notations", "2026-03-31T05:00:00-04:00", "2026-03-31T09:00:00.000Z", true],
    ["a day in milliseconds", 1774915200000, "2026-03-31", true],
    ["a day as its midnight", "2026-03-31T00:00:00.000Z", "2026-03-31", true],
    ["another day", 1774915200000, "2026-04-01", false],
    ["a day and no date", "tomorrow", "2026-03-31", false],
    ["a day and a switch", true, "2026-03-31", false],
    ["all that is named", { phone: "1", name: "Kim" }, { phone: "1", email: undefined }, true],
    ["a part that differs", { phone: "1", name: "Kim" }, { phone: "2", name: "Kim" }, false],
    ["text in place of an object", "Kim", { name: "Kim" }, false],
  ])("%s: %j and %j", (_what, shown, wanted, same) => {
    expect(isSame(shown, wanted)).toBe(same);
  });

  it("is sent alone, an object whole", () => {
    const record = { city: "Hull", contact: { name: "Kim", phone: "1" }, __proto__: null };
    const contact = { name: "Kim", phone: "2" };
    expect(differing(record, { city: "Hull", state: "Yorkshire", country: undefined, contact })).toEqual({
      state: "Yorkshire",
      contact,
    });
    expect(differing({}, { constructor: "x" })).toEqual({ constructor: "x" });
  });

  it("is not sent where there is nothing of it", async () => {
    const record = { city: "Hull" };
    const send = jest.fn(async (changes: Partial<typeof record>) => ({ city: "", ...changes }));
    await expect(sendDiffering(record, { city: "Hull" }, send)).resolves.toBe(record);
    expect(send).not.toHaveBeenCalled();
    await expect(sendDiffering(record, { city: "York" }, send)).resolves.toEqual({ city: "York" });
    expect(send).toHaveBeenCalledWith({ city: "York" });
  });
});
