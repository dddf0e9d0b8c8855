import { oneLine } from "@integrations/terminal";
import Table from "cli-table3";
import type { Ledger, PollRecord, Run, RunStatus, StepRun } from "./ledger.ts";
import { costInWords } from "./meter.ts";
import type { Step, Zap } from "./zapSchema.ts";

/** A line of the table: what a connection test, a trigger or a step did. */
export interface Row {
  app: string;
  operation: string;
  /** How often it was called. */
  runs: number;
  requests: number;
  ms: number;
  result: string;
}

/** The lines of the table that belong to one Zap, under its name. */
export interface Section {
  title: string;
  rows: Row[];
}

const sum = (numbers: (number | null)[]): number =>
  numbers.reduce<number>((total, number) => total + (number ?? 0), 0);

const ON_PURPOSE = " on purpose";

/** In the order of what a person looks for first. */
const STATUSES: RunStatus[] = ["success", "filtered", "halted", "errored"];

/** "3 success, 1 halted" */
const tally = (steps: StepRun[], purpose: string): string =>
  STATUSES.flatMap((status) => {
    const { length } = steps.filter((step) => step.status === status);
    return length > 0 ? `${length} ${status}${status === "errored" ? purpose : ""}` : [];
  }).join(", ") || "not reached";

const operationOf = (step: Step): Pick<Row, "app" | "operation"> => {
  if ("filter" in step) return { app: "zapier", operation: `filter ${step.id}` };
  if ("create" in step) return { app: step.app, operation: step.create };
  const { app, search, otherwise } = step;
  return { app, operation: typeof otherwise === "object" ? `${search} or ${otherwise.create}` : search };
};

/**
 * A row for the trigger and one for each step, from the ledger's whole history.
 *
 * @param isAsRehearsed - Whether all went as a rehearsal expects, so that each error is one that it makes happen.
 */
export const summarize = (zap: Zap, ledger: Ledger, isAsRehearsed: boolean): Section => {
  const purpose = isAsRehearsed ? ON_PURPOSE : "";
  const polls = ledger.polls();
  const steps = ledger.runs().flatMap((run) => run.steps);
  const failed = polls.filter(({ error }) => error !== null).length;
  const trigger = {
    app: zap.trigger.app,
    operation: zap.trigger.key,
    runs: polls.length,
    requests: sum(polls.map(({ requests }) => requests)),
    ms: sum(polls.map(({ ms }) => ms)),
    result: `${sum(polls.map(({ fired }) => fired))} fired${failed > 0 ? `, ${failed} failed${purpose}` : ""}`,
  };
  const rows = zap.steps.map((step) => {
    const own = steps.filter(({ id }) => id === step.id);
    return {
      ...operationOf(step),
      runs: own.length,
      requests: sum(own.map(({ requests }) => requests)),
      ms: sum(own.map(({ ms }) => ms)),
      result: tally(own, purpose),
    };
  });
  return { title: zap.name, rows: [trigger, ...rows] };
};

/** Together with the borders 118 columns, whatever stands in the cells. */
const COLUMN_WIDTHS = [15, 33, 6, 10, 11, 36];

/** The sections as a table for the terminal. */
export const toTable = (sections: Section[]): string => {
  const table = new Table({
    head: ["App", "Operation", "Runs", "Requests", "Time", "Result"],
    colWidths: COLUMN_WIDTHS,
    colAligns: ["left", "left", "right", "right", "right", "left"],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  for (const { title, rows } of sections) {
    table.push([{ colSpan: COLUMN_WIDTHS.length, content: oneLine(title) }]);
    for (const { app, operation, runs, requests, ms, result } of rows)
      table.push([`  ${oneLine(app)}`, oneLine(operation), runs, requests, `${ms} ms`, oneLine(result)]);
  }
  return table.toString();
};

/** Zaps with what they do, for the terminal, as wide as the other table. */
export const toZapTable = (zaps: { file: string; apps: string[]; zap: Zap }[]): string => {
  const table = new Table({
    head: ["Zap", "Apps", "What it does"],
    colWidths: [32, 26, 58],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  for (const { file, apps, zap } of zaps)
    table.push([file, apps.join(", "), [zap.name, zap.description].filter(Boolean).join(". ")].map(oneLine));
  return table.toString();
};

/** What each step did in some runs, a line for each thing that happened, however often it did. */
export const stepSummary = (runs: Run[], isAsRehearsed: boolean): string[] => {
  const purpose = isAsRehearsed ? ON_PURPOSE : "";
  const steps = Map.groupBy(
    runs.flatMap((run) => run.steps),
    ({ id }) => id,
  );
  return [...steps.values()].flatMap((own) =>
    [
      ...Map.groupBy(own, ({ operation, status, error }) => {
        const how = `${operation} ${status}${status === "errored" ? purpose : ""}`;
        return error ? `${how}: ${error.message}` : how;
      }),
    ].map(([what, alike]) => {
      const times = alike.length > 1 ? `, ${alike.length} times` : "";
      const throttled = throttledInWords(alike);
      const requests = sum(alike.map((step) => step.requests));
      const cost = { requests, ms: sum(alike.map(({ ms }) => ms)) };
      return `  ${own[0]?.id}: ${oneLine(what)}${times}${throttled} (${costInWords(cost)})`;
    }),
  );
};

/** ", throttled 2 times", or nothing. */
const throttledInWords = (steps: StepRun[]): string => {
  const times = sum(steps.map(({ throttled }) => throttled));
  return times > 0 ? `, throttled ${times === 1 ? "once" : `${times} times`}` : "";
};

const stepLines = (step: StepRun): string[] => [
  `  ${step.id} (${step.operation}): ${step.status}, ${costInWords(step)}${throttledInWords([step])}`,
  `    input   ${oneLine(JSON.stringify(step.input))}`,
  ...(step.error ? [`    error   ${oneLine(`${step.error.name}: ${step.error.message}`)}`] : []),
  ...(step.output === null ? [] : [`    output  ${oneLine(JSON.stringify(step.output))}`]),
  ...step.logs.map((line) => `    log     ${oneLine(line)}`),
];

const pollLines = (polls: PollRecord[]): string[] => {
  const turnedOn = polls.findLast(({ isPopulatingDedupe, error }) => isPopulatingDedupe && error === null);
  const last = polls.at(-1);
  return [
    turnedOn ? `Turned on ${turnedOn.at}` : "Not turned on yet",
    ...(last && last !== turnedOn
      ? [
          `Last poll ${last.at}: ${last.error === null ? `${last.fired} new` : `failed, ${oneLine(last.error)}`} (${costInWords(last)})`,
        ]
      : []),
  ];
};

/** A run as people see it: one that nobody works on is not running. */
export type SeenRun = Omit<Run, "status"> & { status: RunStatus | "interrupted" };

const runLines = ({ id, key, status, message, startedAt, trigger, steps }: SeenRun): string[] => [
  oneLine(
    `Run ${id} (${key}), ${startedAt}: ${status}${status === "interrupted" ? ", the next run of the Zap goes on with it" : ""}${message ? `, ${message}` : ""}`,
  ),
  oneLine(`  trigger   ${JSON.stringify(trigger)}`),
  ...steps.flatMap(stepLines),
];

/** A Zap's history for people: when it was turned on, its last poll, and its runs, oldest first. */
export const toHistory = (polls: PollRecord[], runs: SeenRun[]): string =>
  [...pollLines(polls), ...(runs.length > 0 ? runs.flatMap(runLines) : ["No runs yet."])].join("\n");
