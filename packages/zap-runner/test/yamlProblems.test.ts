import { expect, test } from "@jest/globals";
import { parseZap, ZapFileError } from "../src/zapFile.ts";

const zap = `name: Answer
trigger:
  app: desk
  key: new_ticket
steps:
  - id: answer
    app: desk
    create: reply
    inputs:
      title: hello
      tags: [one, two]
      text: Thanks
`;

const COLUMNS = "the lines of one list or map begin at the same column, and this one does not";
const NEEDS_QUOTES = 'a text that has ": " in it, or ends in a colon, needs quotes';
const FURTHER =
  "the next line begins further right than what stands beside it here: give both as many spaces";

test.each<[what: string, was: string, is: string, problem: string]>([
  ["one space too few", "      text:", "     text:", `line 12: ${COLUMNS}`],
  ["one space too few in a step", "    app: desk", "   app: desk", `line 7: ${COLUMNS}`],
  ["one space too few in the trigger", "  key:", " key:", `line 4: ${COLUMNS}`],
  ["one space too many", "      title:", "     title:", `line 10: ${FURTHER}`],
  ["one space too few before a step", "  - id", " - id", `line 6: ${FURTHER}`],
  ["no space after the hyphen", "  - id", "  -id", "line 6: write a blank after the hyphen"],
  ["a colon in a text", "hello", "Note: hello", `line 10: ${NEEDS_QUOTES}`],
  ["a colon at the end of a text", "hello", "Note:", `line 10: ${NEEDS_QUOTES}`],
  ["a colon in a text within braces", "[one, two]", "{ a: b: c }", `line 11: ${NEEDS_QUOTES}`],
  [
    "no space after the colon",
    "title: hello",
    "title:hello",
    "line 10: a colon and a blank after it are missing: write <key>: <value>",
  ],
  [
    "no colon",
    "    create: reply",
    "    create reply",
    "line 8: a colon and a blank after it are missing: write <key>: <value>",
  ],
  ["a quote that is not closed", "hello", '"hello', 'line 10: a " is not closed'],
  ["an apostrophe that is not closed", "hello", "'hello", "line 10: a ' is not closed"],
  ["a list that is not closed", "two]", "two", "line 12: what began above with [ is not closed with ]"],
  ["a tab", "      text", "\t\ttext", "line 12: indent with spaces, not with tabs"],
  ["a key twice", "text:", "title:", 'line 12: "title" is there twice'],
  ["a sign that means something", "hello", "@hello", "line 10: a text that begins with @ needs quotes"],
  ["a star", "hello", "*hello", "line 10: a text that begins with * needs quotes"],
  [
    "text after a reference",
    "hello",
    "{{trigger.id}} is",
    "line 10: put all of the value in quotes: something follows a part that has ended already",
  ],
  [
    "text after a quote",
    "hello",
    '"hello" you',
    "line 10: put all of the value in quotes: something follows a part that has ended already",
  ],
])("says what is wrong: %s", (_what, was, is, problem) => {
  expect(zap).toContain(was);
  expect(() => parseZap(zap.replace(was, is))).toThrow(new ZapFileError(problem));
});

test("an anchor may be used", () => {
  const text = zap.replace("hello", "&greeting hello").replace("Thanks", "*greeting");
  expect(parseZap(text).zap.steps).toMatchObject([{ inputs: { title: "hello", text: "hello" } }]);
});

test("what has no words of ours has the library's", () => {
  expect(() => parseZap(`%YAML 1.2\n${zap}`)).toThrow(/^line \d+: ./);
});
