import { describe, expect, it } from "@jest/globals";
import type { PlainInputField } from "zapier-platform-core";
import { type Kind, kind, kindOf, type Limits } from "../../src/inputs/kinds.ts";
import { readValue } from "../../src/inputs/readValue.ts";

const CHICAGO = "America/Chicago";
const of = (name: Kind, limits?: Limits) => ({ key: "field", meta: kind(name, limits) });

describe("what a field is", () => {
  it.each<[PlainInputField, Kind]>([
    [{ key: "a" }, "text"],
    [{ key: "a", type: "string" }, "text"],
    [{ key: "a", type: "text" }, "text"],
    [{ key: "a", type: "json" }, "text"],
    [{ key: "a", type: "string", dynamic: "list.id.name" }, "id"],
    [{ key: "a", type: "string", choices: ["a"] }, "option"],
    [{ key: "a", type: "integer" }, "number"],
    [{ key: "a", type: "number" }, "number"],
    [{ key: "a", type: "boolean" }, "yes or no"],
    [{ key: "a", type: "datetime" }, "moment"],
    [{ key: "a", type: "datetime", meta: kind("day") }, "day"],
    [{ key: "a", type: "string", dynamic: "list.id.name", meta: kind("name") }, "name"],
  ])("%j is %s", (field, name) => {
    expect(kindOf(field)).toBe(name);
  });
});

describe("a value", () => {
  it.each<[Kind, unknown, unknown]>([
    // 1, 2: an ID and a key with what comes along when they are copied.
    ["id", " ocQHyuzHvysMo5N5VsXc\u00a0\n", "ocQHyuzHvysMo5N5VsXc"],
    ["id", 123, "123"],
    ["key", "\u200bNW-1042 ", "NW-1042"],
    ["code", " America/Chicago ", CHICAGO],
    // 3: hidden characters in an email address and a phone number, and the prefixes of links.
    ["email", "\u202arosa\u2011d@example.com\u202c ", "rosa-d@example.com"],
    ["email", "mailto:rosa@example.com", "rosa@example.com"],
    ["email", "mailto:", "mailto:"],
    ["phone", "\u202a+1\u00a0202 555\u20110187\u202c", "+1 202 555-0187"],
    ["phone", "whatsapp:+12025550187", "+12025550187"],
    ["phone", "\uff0b\uff11", "+1"],
    // 5, 6: a name.
    ["name", " Greens  \u200b", "Greens"],
    ["name", "Cafe\u0301", "Café"],
    ["number", " 3.5 ", 3.5],
    ["yes or no", "\u200bYes ", true],
    ["day", "1990-09-25T00:00:00.000Z", "1990-09-25"],
    ["time of day", "2:00\u202fPM", "14:00"],
    ["moment", "2026-03-31 09:30", "2026-03-31T14:30:00.000Z"],
  ])("of the kind %s: %j is %j", async (name, value, read) => {
    await expect(readValue(of(name), value, CHICAGO)).resolves.toBe(read);
  });

  it.each([
    "👩\u200d🚀 and Cafe\u0301",
    "می\u200cخواهم",
    "  two\r\n lines\n\n ",
    "\u202eright to left\u202c",
    "{{x}} <b>",
  ])("of free text stays exactly as it was typed: %j", async (value) => {
    await expect(readValue(of("text"), value, CHICAGO)).resolves.toBe(value);
  });

  it.each([
    [{ min: 1, max: 5 }, 6, 'enter a whole number from 1 to 5, not "6".'],
    [{ min: 1 }, "0", 'enter a whole number, at least 1, not "0".'],
    [{ max: 5 }, 6, 'enter a whole number, at most 5, not "6".'],
    [{}, "1.000", 'enter a whole number, not "1.000".'],
  ])("of a whole number keeps to its limits: %j %j", async (limits, value, message) => {
    const field = { ...of("number", limits), type: "integer" } as const;
    await expect(readValue(field, value, null)).rejects.toThrow(expect.objectContaining({ message }));
  });

  it.each([
    [{}, "2,5", 'enter a number such as 2.5, not "2,5".'],
    [{ min: 0 }, "-1", 'enter a number such as 2.5, at least 0, not "-1".'],
  ])("of a number keeps to its limits: %j %j", async (limits, value, message) => {
    await expect(readValue(of("number", limits), value, null)).rejects.toThrow(message);
  });

  it("of a whole number may be below 0 without limits", async () => {
    await expect(readValue({ key: "a", type: "integer" }, "-7", null)).resolves.toBe(-7);
  });
});

describe("an option", () => {
  const labels = { scheduled: "Scheduled", success: "Completed" };
  it.each<[NonNullable<PlainInputField["choices"]>, unknown, string]>([
    [labels, "Success", "success"],
    [labels, " completed\u200b", "success"],
    [labels, "archived ", "archived"],
    [["Basic ", "basic", "Cafe\u0301"], "basic", "basic"],
    [["Basic ", "Pro"], "Basic", "Basic "],
    [["Basic ", "Pro"], "PRO", "Pro"],
    [["Cafe\u0301"], "café", "Cafe\u0301"],
    [[{ value: "a", label: "First", sample: "a" }], "first", "a"],
  ])("of %j: %j is %j", async (choices, value, option) => {
    await expect(readValue({ key: "a", choices }, value, null)).resolves.toBe(option);
  });

  it("of a closed field is refused when it is none", async () => {
    const field = { key: "a", choices: labels, meta: kind("option", { closed: true }) };
    await expect(readValue(field, "archived", null)).rejects.toThrow(
      'choose scheduled or success, not "archived".',
    );
  });
});
