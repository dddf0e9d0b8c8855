import { expect, test } from "@jest/globals";
import type { Operation } from "../src/definition.ts";
import { turnedOnInWords } from "../src/words.ts";

const trigger = (noun: string, type?: string): Operation => ({
  key: "new",
  noun,
  operation: { type, inputFields: [], outputFields: [] },
});

test.each([
  [0, "Job", "no job is there yet"],
  [1, "Job", "1 job that is there already does not start it"],
  [2, "Job", "2 jobs that are there already do not start it"],
  [2, "Time Entry", "2 time entries that are there already do not start it"],
  [2, "Holiday", "2 holidays that are there already do not start it"],
  [3, "Address", "3 addresses that are there already do not start it"],
])("%d of a trigger's %s: %s", (seen, noun, words) => {
  expect(turnedOnInWords(seen, trigger(noun))).toBe(words);
});

test("a trigger that vendors call waits", () => {
  expect(turnedOnInWords(0, trigger("Event", "hook"))).toBe("it waits for webhooks");
});
