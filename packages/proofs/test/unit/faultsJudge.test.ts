import { OperationError } from "@integrations/zap-runner";
import { describe, expect, it } from "@jest/globals";
import { type Expectation, telling, tooMuch } from "../../src/faults/faultTable.ts";
import { judge, problemsOf, problemsOfTime } from "../../src/faults/judge.ts";
import { endingsOf, unknownEndings } from "../../src/faults/knownEndings.ts";
import { faultsPage } from "../../src/faults/page.ts";
import type { Trial } from "../../src/faults/trials.ts";

const down: Expectation = telling;
const throttled: Expectation = { name: "429 with seconds", endings: ["throttled"] };
/** An answer that cannot be read, which a create need not do. */
const unread: Expectation = { name: "`null`", endings: ["unreadable"], mayBeUnread: true };
const missing: Expectation = { name: "404", endings: ["not found", "nothing found"] };

const WAIT = "Try again in a few minutes.";
const LOOK = "Check in Acme whether it was done before you replay this step.";
const failed = (message: string, code = "unavailable", name = "AppError"): Trial["outcome"] => ({
  error: new OperationError(name, message, undefined, null, code),
});
const delayed = (delay: number, advice = "Wait a minute and try again."): Trial["outcome"] => ({
  error: new OperationError(
    "ThrottledError",
    `Acme is receiving too many requests (Slow down). ${advice}`,
    undefined,
    delay,
  ),
});

/** A read that met a 503 and ended as it should. */
const sound = {
  vendor: "Acme",
  address: "triggers.new_order",
  kind: "trigger",
  fault: down,
  request: "GET /orders",
  sent: 3,
  isRepeatable: true,
  isHalfDone: false,
  outcome: failed(`Acme is having a problem (HTTP 503). ${WAIT}`),
} satisfies Trial;
/** A create that did. */
const create: Trial = {
  ...sound,
  address: "creates.create_order",
  kind: "create",
  request: "POST /orders",
  sent: 1,
  isRepeatable: false,
  outcome: failed(`Acme is having a problem (HTTP 503). ${LOOK}`),
};
const busy: Trial = { ...sound, fault: throttled, sent: 1, outcome: delayed(3600) };

describe("how an operation ends", () => {
  it.each<[Partial<Trial>, string, boolean]>([
    [{}, "down", false],
    [create, "down", true],
    [busy, "throttled", false],
    [{ kind: "search", fault: missing, sent: 1, outcome: { results: [] } }, "nothing found", false],
    [{ fault: { ...down, endings: ["done"] }, outcome: { results: [] } }, "done", false],
    [{ ...create, fault: unread, outcome: { results: {} } }, "done", false],
    [
      {
        fault: { ...down, endings: ["refresh"] },
        outcome: {
          error: new OperationError(
            "RefreshAuthError",
            "Acme no longer accepts the token. Zapier gets a new one.",
          ),
        },
      },
      "refresh",
      false,
    ],
  ])("%#: is soundly %s", (change, ending, isInDoubt) => {
    expect(judge({ ...sound, ...change })).toEqual({ verdict: { ending, isInDoubt }, problems: [] });
  });

  it.each<[string, Trial, string]>([
    [
      "another class",
      { ...sound, outcome: failed(`Acme is having a problem. ${WAIT}`, "unavailable", "TypeError") },
      "no documented",
    ],
    [
      "another code",
      { ...sound, outcome: failed(`Acme is having a problem. ${WAIT}`, "odd") },
      "no documented",
    ],
    [
      "another vendor",
      { ...sound, outcome: failed(`Acne is having a problem. ${WAIT}`) },
      "does not begin with the vendor",
    ],
    ["no advice", { ...sound, outcome: failed("Acme is having a problem (HTTP 503).") }, "what to do"],
    [
      "another ending",
      { ...sound, outcome: failed(`Acme cannot be reached. ${WAIT}`, "unreachable") },
      'must not end as "unreachable"',
    ],
    ["success", { ...sound, outcome: { results: [] } }, "it succeeds"],
    ["a create sent twice", { ...create, sent: 2 }, "went out 2 times, not 1"],
    ["no second try", { ...sound, sent: 2 }, "went out 2 times, not 3"],
    ["a needless second try", { ...busy, sent: 2 }, "went out 2 times"],
    [
      "an answer taken for an empty one",
      { ...sound, fault: unread, outcome: { results: [] } },
      "it succeeds",
    ],
    ["no look", { ...create, outcome: sound.outcome }, "nobody is told to look"],
    ["a needless look", { ...sound, outcome: create.outcome }, "nobody need look"],
    [
      "a repeat of what is half done",
      { ...busy, isHalfDone: true, outcome: delayed(3600, LOOK) },
      "would do it again",
    ],
    ["another delay", { ...busy, outcome: delayed(5) }, "wait 5 seconds"],
    ["a page", { ...sound, outcome: failed(`Acme is having a problem (<html>). ${WAIT}`) }, "it shows HTML"],
    [
      "a place",
      { ...sound, outcome: failed(`Acme is having a problem (at x (a.js:4:1)). ${WAIT}`) },
      "inside of the machine",
    ],
    [
      "a lot",
      { ...sound, outcome: failed(`Acme is having a problem (${"x".repeat(250)}). ${WAIT}`) },
      "it has 306 characters",
    ],
  ])("%s is found", (_what, trial, problem) => {
    expect(judge(trial).problems).toEqual([expect.stringContaining(problem)]);
    expect(problemsOf({ trials: [trial], notTheSame: [] })).toHaveLength(1);
  });

  it("slow answers that outlast Zapier's limit are found, where not just one call took long", () => {
    const slow = (ms: number): Trial => ({
      ...sound,
      sent: 1,
      fault: { name: "slow body", endings: ["too slow"], isSlow: true },
      outcome: {
        error: new OperationError(
          "AppError",
          `Acme did not answer in time. ${WAIT}`,
          { requests: 1, ms, logs: [] },
          null,
          "timeout",
        ),
      },
    });
    expect(problemsOfTime([slow(310), slow(320)])).toEqual([
      expect.stringContaining("end after 31 s or later"),
    ]);
    expect(problemsOfTime([slow(310), slow(260)])).toEqual([]);
  });

  it("what is not the same when it is repeated is a problem", () => {
    expect(problemsOf({ trials: [sound], notTheSame: ["POST /orders"] })).toEqual([
      expect.stringMatching(/not the same.*POST/),
    ]);
  });
});

describe("docs/faults.md", () => {
  const other: Trial = { ...sound, outcome: { results: [] } };
  const acme = endingsOf([sound, { ...sound, kind: "dropdown" }, create]);
  const bolt = endingsOf([other]);

  it("says how each fault ends, for whom", () => {
    const rows = faultsPage({ Acme: acme, Bolt: bolt })
      .split("\n")
      .filter((line) => line.startsWith("| 503"));
    expect(
      rows.map((row) =>
        row
          .split("|")
          .slice(2, 4)
          .map((cell) => cell.trim()),
      ),
    ).toEqual([
      ["creates that are sent once", "down, in doubt"],
      ["dropdowns", "down, sent 3 times"],
      ["triggers", "done (Bolt); down, sent 3 times (Acme)"],
    ]);
  });

  it("does not say which answers are in time on this machine", () => {
    const slow: Trial = { ...sound, sent: 1, fault: tooMuch, outcome: { results: [] } };
    const late: Trial = { ...slow, outcome: failed(`Acme did not answer in time. ${WAIT}`, "timeout") };
    expect(endingsOf([late])).toMatchObject(endingsOf([slow]));
  });

  it("knows the endings of each vendor, and no other's", () => {
    expect(acme).toEqual({
      [telling.name]: {
        "creates that are sent once": "down, in doubt",
        dropdowns: "down, sent 3 times",
        triggers: "down, sent 3 times",
      },
      words: { down: `{vendor} is having a problem. ${WAIT}` },
    });
    expect(unknownEndings(acme, acme)).toEqual([]);
    expect(unknownEndings(endingsOf([other, busy]), acme)).toEqual([
      `${telling.name}, triggers: done`,
      "429 with seconds, triggers: throttled",
      "words, throttled: {vendor} is receiving too many requests. Wait a minute and try again.",
    ]);
    expect(unknownEndings(bolt)).toEqual([`${telling.name}, triggers: done`]);
  });
});
