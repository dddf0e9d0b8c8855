import { describe, expect, it } from "@jest/globals";
import { comparable, isBlankText, isSameName, plainHyphens, tidy, tidyName } from "../../src/text/index.ts";

const FAMILY = "👩\u200d👩\u200d👧";
const ENGLAND = "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}";

describe("a text that machines read", () => {
  it.each([
    ["NW-1042", "NW-1042"],
    [" NW-1042\n", "NW-1042"],
    ["\u00a0NW-1042\u200b", "NW-1042"],
    ["\ufeffNW\u00ad-10\u206042\u202c", "NW-1042"],
    ["NW \u2003 1042", "NW 1042"],
    ["Cafe\u0301", "Café"],
    ["a\u0085b", "a b"],
  ])("of %j is %j", (text, meant) => {
    expect(tidy(text)).toBe(meant);
  });
});

describe("a name", () => {
  it.each([
    ["  Acme \u00a0 Ltd\u200b ", "Acme Ltd"],
    ["Cafe\u0301", "Café"],
    [`\u2066${FAMILY} Crew\u2069`, `${FAMILY} Crew`],
    [`${ENGLAND} `, ENGLAND],
    ["می\u200cخواهم\u200c", "می\u200cخواهم"],
    ["\u200d\u200c", ""],
    ["\u0600 7", "\u0600 7"],
  ])("of %j is %j", (text, name) => {
    expect(tidyName(text)).toBe(name);
  });

  it.each([
    ["Acme  Ltd", "\u200bacme ltd "],
    ["CAFÉ", "Cafe\u0301"],
    [`${FAMILY} Crew`, "👩👩👧 crew"],
  ])("of %j is the same as %j", (one, other) => {
    expect(isSameName(one, other)).toBe(true);
    expect(comparable(one)).toBe(comparable(other));
  });

  it.each([
    ["Acme Ltd", "AcmeLtd"],
    [null, null],
    ["", undefined],
  ])("of %j is not the same as %j", (one, other) => {
    expect(isSameName(one, other)).toBe(false);
  });
});

it.each([
  ["", true],
  [" \n\u00a0\u0085", true],
  ["\u200b\u2060\ufeff\u00ad\u3164", true],
  ["\u200b.", false],
  ["👩", false],
])("nothing shows in %j: %j", (text, isBlank) => {
  expect(isBlankText(text)).toBe(isBlank);
});

it("hyphens of documents become those of a keyboard", () => {
  expect(plainHyphens("2026\u201003\u201131–")).toBe("2026-03-31–");
});
