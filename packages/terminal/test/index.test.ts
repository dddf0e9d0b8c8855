import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { oneLine, output, print, printError } from "../src/index.ts";

afterEach(() => {
  jest.restoreAllMocks();
});

describe("S5: text of others", () => {
  it.each([
    ["an escape sequence", "\x1b[2J\x1b[Hno problems", "\\u001b[2J\\u001b[Hno problems"],
    ["a color", "\x1b[8mhidden", "\\u001b[8mhidden"],
    ["a sequence of one byte", "\x9b2J", "\\u009b2J"],
    ["line breaks", "1\r\n2\u2028", "1\\r\\n2\\u2028"],
    ["marks of direction", "\u202eabc\u2066", "\\u202eabc\\u2066"],
    ["tags", "\u{e0041}", "\\udb40\\udc41"],
    ["a command of GitHub", "  ::error::x ##[error]x", "  :\\u003aerror::x #\\u0023[error]x"],
    ["what people write", "Ana – 漢字 👩‍🚀 a::b", "Ana – 漢字 👩‍🚀 a::b"],
  ])("has %s escaped in one line", (_, text, escaped) => {
    expect(oneLine(text)).toBe(escaped);
  });

  it.each([
    ["keeps its lines and colors", "\x1b[31merror\x1b[39m\n\ttwo", "\x1b[31merror\x1b[39m\n\ttwo"],
    ["moves no cursor", "one\x1b[2K\rtwo\x1b]0;title\x07", "one\\u001b[2K\\rtwo\\u001b]0;title\\u0007"],
    ["commands nothing on any line", "one\n ::set-env::", "one\n :\\u003aset-env::"],
  ])("in output %s", (_, text, escaped) => {
    expect(output(text)).toBe(escaped);
  });
});

it("JSON means the same in output", () => {
  const text = JSON.stringify({ key: "\u202e ##[x] \x1b \u{e0041}" }, null, 2);
  expect(JSON.parse(output(text))).toEqual(JSON.parse(text));
});

it("prints output", () => {
  const log = jest.spyOn(console, "log").mockImplementation(() => {});
  const error = jest.spyOn(console, "error").mockImplementation(() => {});
  print("\x07");
  printError("\x08");
  expect([log.mock.calls, error.mock.calls]).toEqual([[["\\u0007"]], [["\\u0008"]]]);
});
