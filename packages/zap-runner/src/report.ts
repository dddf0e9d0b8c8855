import Table from "cli-table3";
import type { Ledger, PollRecord, Run, StepRun } from "./ledger.ts";
import { costInWords } from "./meter.ts";
import type { Zap } from "./zapFile.ts";

/** A line of the table: what a Zap's trigger or one of its steps did. */
export interface Row {
  zap: string;
  operation: string;
  runs: number;
  requests: number;
  ms: number;
  result: string;
}

const sum = (numbers: (number | null)[]): number =>
  numbers.reduce<number>((total, number) => total + (number ?? 0), 0);

/** "3 success, 1 halted" */
const tally = (statuses: string[]): string =>
  [...Map.groupBy(statuses, (status) => status)]
    .map(([status, { length }]) => `${length} ${status}`)
    .join(", ");

/** A row for the trigger and one for each step, from the ledger's whole history. */
export const summarize = (zap: Zap, ledger: Ledger): Row[] => {
  const polls = ledger.polls();
  const steps = ledger.runs().flatMap((run) => run.steps);
  const failed = polls.filter(({ error }) => error !== null).length;
  return [
    {
      zap: zap.name,
      operation: `${zap.trigger.app} ${zap.trigger.key}`,
      runs: polls.length,
      requests: sum(polls.map(({ requests }) => requests)),
      ms: sum(polls.map(({ ms }) => ms)),
      result: `${sum(polls.map(({ fired }) => fired))} fired${failed > 0 ? `, ${failed} failed` : ""}`,
    },
    ...zap.steps.map((step) => {
      const own = steps.filter(({ id }) => id === step.id);
      const key = "search" in step ? step.search : step.create;
      const operation =
        "search" in step && typeof step.otherwise === "object" ? `${key} or ${step.otherwise.create}` : key;
      return {
        zap: "",
        operation: `  ${step.id}: ${step.app} ${operation}`,
        runs: own.length,
        requests: sum(own.map(({ requests }) => requests)),
        ms: sum(own.map(({ ms }) => ms)),
        result: tally(own.map(({ status }) => status)),
      };
    }),
  ];
};

/** The rows as a table for the terminal. */
export const toTable = (rows: Row[]): string => {
  const table = new Table({
    head: ["Zap / app", "Trigger, steps", "Runs", "Requests", "Time", "Result"],
    colAligns: ["left", "left", "right", "right", "right", "left"],
    style: { head: [], border: [], compact: true },
  });
  for (const { zap, operation, runs, requests, ms, result } of rows)
    table.push([zap, operation, runs, requests, `${ms} ms`, result]);
  return table.toString();
};

const stepLines = (step: StepRun): string[] => [
  `  ${step.id} (${step.operation}): ${step.status}, ${costInWords(step)}${step.throttled > 0 ? `, throttled ${step.throttled} times` : ""}`,
  `    input   ${JSON.stringify(step.input)}`,
  step.error
    ? `    error   ${step.error.name}: ${step.error.message}`
    : `    output  ${JSON.stringify(step.output)}`,
  ...step.logs.map((line) => `    log     ${line}`),
];

const pollLines = (polls: PollRecord[]): string[] => {
  const turnedOn = polls.findLast(({ isPopulatingDedupe, error }) => isPopulatingDedupe && error === null);
  const last = polls.at(-1);
  return [
    turnedOn ? `Turned on ${turnedOn.at}` : "Not turned on yet",
    ...(last && last !== turnedOn
      ? [
          `Last poll ${last.at}: ${last.error === null ? `${last.fired} new` : `failed, ${last.error}`} (${costInWords(last)})`,
        ]
      : []),
  ];
};

const runLines = ({ id, key, status, message, startedAt, steps }: Run): string[] => [
  `Run ${id} (${key}), ${startedAt}: ${status}${message ? `, ${message}` : ""}`,
  ...steps.flatMap(stepLines),
];

/** A Zap's history for people: when it was turned on, its last poll, and its runs, oldest first. */
export const toHistory = (polls: PollRecord[], runs: Run[]): string =>
  [...pollLines(polls), ...(runs.length > 0 ? runs.flatMap(runLines) : ["No runs yet."])].join("\n");
