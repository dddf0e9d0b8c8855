import { describe, expect, it } from "@jest/globals";
import {
  asText,
  decimalNumber,
  InputError,
  isoFromMs,
  oneOf,
  wholeNumber,
  yesOrNo,
} from "../../src/index.ts";

const BLANKS = [undefined, null, "", " "];

/** An input error that names the field. */
const refusal = (field: string, message: string) =>
  expect.objectContaining({ name: "InputError", field, message });

describe("a text", () => {
  it.each([
    ["x", "x"],
    [7, "7"],
    [false, "false"],
  ])("is %j", (value, text) => {
    expect(asText("note", value)).toBe(text);
  });

  it.each([[["a"]], [{ a: 1 }], ["cut \ud83d"]])("is not %j", (value) => {
    expect(() => asText("note", value)).toThrow(InputError);
  });

  it("is none where a number or yes or no got a list or an object", () => {
    const message = "map one value here, not a list.";
    expect(() => wholeNumber("n", {}, 0, 9)).toThrow(refusal("n", message));
    expect(() => decimalNumber("n", [{}], 0)).toThrow(refusal("n", message));
    expect(() => yesOrNo("n", {})).toThrow(refusal("n", message));
  });
});

describe("a whole number", () => {
  const priority = (value: unknown) => wholeNumber("priority", value, 0, 10);

  it.each([
    [3, 3],
    ["3", 3],
    [" 3 ", 3],
    ["3.0", 3],
    ["\u200b3\u00a0", 3],
    [0, 0],
    ["0", 0],
    ["10", 10],
  ])("is %j", (value, number) => {
    expect(priority(value)).toBe(number);
  });

  it.each(BLANKS)("is undefined for a blank: %j", (value) => {
    expect(priority(value)).toBeUndefined();
  });

  it.each(["3.5", 3.5, "99", -1, 11, "abc", "3 jobs", "1,5", "NaN", "Infinity", "0x3", "3e0", "1.000", true])(
    "is not %j",
    (value) => {
      expect(() => priority(value)).toThrow(
        refusal("priority", `enter a whole number from 0 to 10, not "${value}".`),
      );
    },
  );

  it("quotes no more than 60 characters of what was typed", () => {
    expect(() => priority("x".repeat(61))).toThrow(`not "${"x".repeat(59)}…".`);
    expect(() => priority("x".repeat(60))).toThrow(`not "${"x".repeat(60)}".`);
  });
});

describe("a number with decimals", () => {
  it.each([
    [2.5, 2.5],
    ["2.5", 2.5],
    [" 03 ", 3],
    [1, 1],
  ])("is %j", (value, number) => {
    expect(decimalNumber("duration", value, 1)).toBe(number);
  });

  it.each(BLANKS)("is undefined for a blank: %j", (value) => {
    expect(decimalNumber("duration", value, 1)).toBeUndefined();
  });

  it.each(["0.99", -2, "1.000", "2,5", "2.", ".5", "1e3", "0x3", "two", true, Number.NaN])(
    "is not %j",
    (value) => {
      expect(() => decimalNumber("duration", value, 1)).toThrow(
        refusal("duration", `enter a number such as 2.5, at least 1, not "${value}".`),
      );
    },
  );

  it("is not longer than a number can be", () => {
    expect(() => decimalNumber("duration", "9".repeat(400), 1)).toThrow(/^enter a number such as 2\.5/);
  });
});

describe("yes or no", () => {
  it.each<[unknown, boolean | undefined]>([
    [true, true],
    ["True", true],
    [" yes ", true],
    [1, true],
    [false, false],
    ["FALSE", false],
    ["no", false],
    ["0", false],
    ...BLANKS.map((blank): [unknown, undefined] => [blank, undefined]),
  ])("%j is %j", (value, expected) => {
    expect(yesOrNo("exact", value)).toBe(expected);
  });

  it.each(["maybe", 2, "y"])("is not %j", (value) => {
    expect(() => yesOrNo("exact", value)).toThrow(refusal("exact", `choose yes or no, not "${value}".`));
  });
});

describe("one of the choices", () => {
  const mode = (value: unknown) => oneOf("mode", value, { set: "Set", add: "Add", remove: "Remove" });

  it.each([["add", "add"], [" Remove ", "remove"], ...BLANKS.map((blank) => [blank, undefined])])(
    "is read from %j as %j",
    (value, expected) => {
      expect(mode(value)).toBe(expected);
    },
  );

  it.each(["append", "constructor", 7])("is not %j", (value) => {
    expect(() => mode(value)).toThrow(refusal("mode", `choose set, add, or remove, not "${value}".`));
  });
});

describe("an ISO moment", () => {
  it.each([
    [1_795_262_400_000, "2026-11-21T12:00:00.000Z"],
    [0, "1970-01-01T00:00:00.000Z"],
    [null, null],
    [undefined, null],
  ])("from %j is %j", (ms, iso) => {
    expect(isoFromMs(ms)).toBe(iso);
  });
});
