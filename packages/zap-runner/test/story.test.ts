import { expect, test } from "@jest/globals";
import type { Run, StepRun } from "../src/ledger.ts";
import { tellRun } from "../src/story.ts";
import { parseZap } from "../src/zapFile.ts";

const { zap } = parseZap(`name: File tickets
trigger: { app: desk, key: new_ticket }
steps:
  - { id: copy, app: desk, create: create_ticket, inputs: { title: "{{trigger.title}}, {{run.date}}" } }
  - { id: note, app: desk, create: create_note, inputs: { ticket: "{{steps.copy.id}}" } }
`);

const step = (own: Partial<StepRun>): StepRun => ({
  id: "copy",
  app: "desk",
  operation: "create_ticket",
  status: "success",
  input: { title: "Gate" },
  output: { url: "u", id: "c" },
  error: null,
  requests: 1,
  ms: 12,
  throttled: 0,
  logs: [],
  ...own,
});

const run = (trigger: Run["trigger"], steps: StepRun[]): Run => ({
  id: 1,
  key: "1",
  trigger,
  status: "success",
  message: null,
  startedAt: "2026-11-30T12:00:00.000Z",
  endedAt: null,
  steps,
});

test("a run is told in order: what came, what each step got and gave, what the Zap maps from first", () => {
  const note = step({ id: "note", operation: "create_note", input: { ticket: "c" }, output: { id: "n" } });
  expect(tellRun(zap, run({ id: "1", title: "Gate" }, [step({}), note]))).toEqual([
    "  trigger: desk new_ticket",
    '    came  title: "Gate", id: "1"',
    "  copy: desk create_ticket, success (1 request, 12 ms)",
    '    got   title: "Gate"',
    '    gave  id: "c", url: "u"',
    "  note: desk create_note, success (1 request, 12 ms)",
    '    got   ticket: "c"',
    '    gave  id: "n"',
  ]);
});

test("a step that failed says why, and gave nothing", () => {
  const failed = step({ status: "errored", output: null, error: { name: "Error", message: "No room" } });
  expect(tellRun(zap, run({ id: "1" }, [failed])).slice(2)).toEqual([
    "  copy: desk create_ticket, errored (1 request, 12 ms)",
    '    got   title: "Gate"',
    "    error No room",
  ]);
});

test("what is blank is left out, what is long is cut, and what does not fit is counted", () => {
  const trigger = {
    nothing: null,
    empty: "",
    none: [],
    title: "x".repeat(100),
    ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`field_${index}`, index])),
  };
  const lines = tellRun(zap, run(trigger, []));
  expect(lines).toEqual([
    "  trigger: desk new_ticket",
    `    came  title: "${"x".repeat(42)}…, field_0: 0, field_1: 1, field_2: 2`,
    expect.stringMatching(/^ {10}field_3: 3, .*, field_10: 10$/),
    "          and 9 more fields",
  ]);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(106);
});
