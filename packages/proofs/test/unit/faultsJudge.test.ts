import { OperationError } from "@integrations/zap-runner";
import { describe, expect, it } from "@jest/globals";
import { type FaultCase, tooMuch } from "../../src/faults/faultTable.ts";
import { judge } from "../../src/faults/judge.ts";
import { endingsOf, unknownEndings } from "../../src/faults/knownEndings.ts";
import { faultsPage } from "../../src/faults/page.ts";
import { problemsOf, problemsOfTime } from "../../src/faults/report.ts";
import type { Trial } from "../../src/faults/trials.ts";

const down: FaultCase = {
  name: "503",
  fault: () => ({ kind: 503 }),
  endings: ["down"],
  isSentAgain: true,
  leavesDoubt: true,
};
const throttled: FaultCase = {
  name: "429 with seconds",
  fault: () => ({ kind: 429 }),
  endings: ["throttled"],
};
/** An answer that cannot be read, which a create need not do. */
const unread: FaultCase = {
  name: "`null`",
  fault: () => ({ kind: "null" }),
  endings: ["unreadable"],
  mayBeUnread: true,
};
const missing: FaultCase = {
  name: "404",
  fault: () => ({ kind: 404 }),
  endings: ["not found", "nothing found"],
};

const WAIT = "Try again in a few minutes.";
const LOOK = "Check in Acme whether it was done before you replay this step.";
const failed = (message: string, name = "AppError", delay: number | null = null): Trial["outcome"] => ({
  error: new OperationError(name, message, undefined, delay),
});

/** A read that met a 503 and ended as it should. */
const sound = {
  app: { name: "Acme" } as Trial["app"],
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
const busy: Trial = {
  ...sound,
  fault: throttled,
  sent: 1,
  outcome: failed(
    "Acme is receiving too many requests (Slow down). Wait a minute and try again. A Zap that is on retries by itself.",
    "ThrottledError",
    90,
  ),
};

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
        outcome: failed(
          "Acme no longer accepts the access token. Zapier gets a new one by itself; elsewhere run: zapier-platform invoke auth refresh",
          "RefreshAuthError",
        ),
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
      { ...sound, outcome: failed(`Acme is having a problem. ${WAIT}`, "TypeError") },
      "no documented",
    ],
    ["another vendor", { ...sound, outcome: failed(`Acne is having a problem. ${WAIT}`) }, "no documented"],
    ["no advice", { ...sound, outcome: failed("Acme is having a problem (HTTP 503).") }, "no documented"],
    [
      "another ending",
      { ...sound, outcome: failed(`Acme cannot be reached. ${WAIT}`) },
      'must not end as "unreachable"',
    ],
    ["success", { ...sound, outcome: { results: [] } }, "it succeeds"],
    ["a create sent twice", { ...create, sent: 2 }, "went out 2 times and must not be repeated"],
    ["no second try", { ...sound, sent: 2 }, "went out 2 times, not 3"],
    ["a needless second try", { ...busy, sent: 2 }, "went out 2 times"],
    [
      "an answer taken for an empty one",
      { ...sound, fault: unread, outcome: { results: [] } },
      "it succeeds",
    ],
    ["no look", { ...create, outcome: sound.outcome }, "nobody is told to look"],
    ["a needless look", { ...sound, outcome: create.outcome }, "nobody need look"],
    ["a repeat of what is half done", { ...busy, isHalfDone: true }, "nobody is told to look"],
    [
      "another delay",
      { ...busy, outcome: failed((busy.outcome as { error: Error }).error.message, "ThrottledError", 5) },
      "wait 5 seconds",
    ],
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
    expect(problemsOf({ trials: [trial], notTheSame: [], strayed: [] })).toHaveLength(1);
  });

  it("slow answers that outlast Zapier's limit are found, where not just one call took long", () => {
    const slow = (ms: number): Trial => ({
      ...sound,
      sent: 1,
      fault: { name: "slow body", endings: ["too slow"], isSlow: true },
      outcome: {
        error: new OperationError("AppError", `Acme did not answer in time. ${WAIT}`, {
          requests: 1,
          ms,
          logs: [],
        }),
      },
    });
    expect(problemsOfTime([slow(310), slow(320)])).toEqual([
      expect.stringContaining("end after 31 s or later"),
    ]);
    expect(problemsOfTime([slow(310), slow(260)])).toEqual([]);
  });

  it("what is not the same when it is repeated, and what strays, is a problem", () => {
    const problems = problemsOf({ trials: [sound], notTheSame: ["POST /orders"], strayed: ["GET /"] });
    expect(problems).toEqual([
      expect.stringMatching(/not the same.*POST/),
      expect.stringMatching(/another host: GET/),
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
    const late: Trial = { ...slow, outcome: failed(`Acme did not answer in time. ${WAIT}`) };
    expect(unknownEndings(endingsOf([late]), endingsOf([slow]))).toEqual([]);
  });

  it("knows the endings of each vendor, and no other's", () => {
    expect(acme).toEqual({
      503: {
        "creates that are sent once": "down, in doubt",
        dropdowns: "down, sent 3 times",
        triggers: "down, sent 3 times",
      },
    });
    expect(unknownEndings(acme, acme)).toEqual([]);
    expect(unknownEndings(endingsOf([other, busy]), acme)).toEqual([
      "503, triggers: done",
      "429 with seconds, triggers: throttled",
    ]);
    expect(unknownEndings(bolt)).toEqual(["503, triggers: done"]);
  });
});
