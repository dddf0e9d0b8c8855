import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { oneLine } from "@integrations/terminal";
import { appsOf } from "./checkZap.ts";
import { Ledger } from "./ledger.ts";
import { LedgerError } from "./ledgerFile.ts";
import { Meter } from "./meter.ts";
import { OperationError } from "./operationError.ts";
import { rehearse } from "./rehearsal.ts";
import { type Row, type Section, stepSummary, summarize, toTable } from "./report.ts";
import { firstInFull } from "./story.ts";
import { UsageError } from "./usageError.ts";
import { type ConnectedApp, type Workshop, withApps } from "./workshop.ts";
import { ZapFileError } from "./zapFile.ts";

type Log = (line: string) => void;

const sumOf = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/** What a part of the rehearsal did, and a line for each expectation that did not hold. */
interface Findings {
  sections: Section[];
  /** Runs of Zaps. */
  runs: number;
  failures: string[];
}

/** Calls the `authentication.test` of each app. */
const testConnections = async (apps: Record<string, ConnectedApp>): Promise<Findings> => {
  const rows: Row[] = [];
  const failures: string[] = [];
  for (const [app, { connection }] of Object.entries(apps)) {
    const meter = new Meter();
    const failure = await connection.execute("authentication.test", {}, { meter }).then(
      () => undefined,
      (error: Error) => `failed: ${connection.redact(error.message)}`,
    );
    rows.push({
      app,
      operation: "connection test",
      runs: 1,
      requests: meter.requests ?? 0,
      ms: meter.ms,
      result: failure ?? "connected",
    });
    if (failure) failures.push(`${app}: connection test ${failure}`);
  }
  return { sections: [{ title: "Connections", rows }], runs: 0, failures };
};

const rehearseFile = async (
  path: string,
  workshop: Workshop,
  log: Log,
  isShown: boolean,
): Promise<Findings> => {
  const { zap } = await workshop.check(path);
  const ledger = Ledger.open(workshop.ledgerPath(path, false), "sandbox");
  try {
    ledger.clear();
    const tell = isShown ? firstInFull(zap) : stepSummary;
    // Sandboxes of its own: one Zap may leave an account without a plan, or with its key revoked.
    const failures = await withApps(
      appsOf(zap),
      (app) => workshop.connectSandbox(app),
      (apps) => rehearse({ zap, apps, ledger, log, tell }),
    );
    return {
      sections: [summarize(zap, ledger, failures.length === 0)],
      runs: ledger.runs().length,
      failures: failures.map((failure) => `${basename(path)}: ${failure}`),
    };
  } finally {
    ledger.close();
  }
};

/** What keeps a part of the rehearsal from being played, by name. */
const hindered =
  (what: string) =>
  (error: unknown): Findings => {
    if (error instanceof ZapFileError) return { sections: [], runs: 0, failures: error.message.split("\n") };
    if (error instanceof LedgerError || error instanceof OperationError || error instanceof UsageError)
      return { sections: [], runs: 0, failures: [`${what}: ${error.message}`] };
    throw error;
  };

/** A Zap spends most of its rehearsal waiting for the processes of its apps to start. */
const MOST_SIDE_BY_SIDE = 4;

/** Does some work for each item, several at a time, and hands on what comes of it in the order of the items. */
const sideBySide = async <Item, Result>(
  items: Item[],
  most: number,
  work: (item: Item) => Promise<Result>,
  done: (result: Result) => void,
): Promise<void> => {
  const ahead: Promise<Result>[] = [];
  for (const item of items) {
    ahead.push(work(item));
    if (ahead.length < most) continue;
    for (const first of ahead.splice(0, 1)) done(await first);
  }
  for (const rest of ahead) done(await rest);
};

interface Options {
  /** The file name of the Zap to begin with and to show in full. */
  shown?: string;
  /** How many Zaps are rehearsed at a time. */
  most?: number;
}

/** What a Zap is called, also when its file cannot be read. */
const nameOf = (path: string, workshop: Workshop): string => {
  try {
    return workshop.read(path).zap.name;
  } catch (error) {
    if (error instanceof ZapFileError) return basename(path);
    throw error;
  }
};

/**
 * The whole rehearsal: rehearses every Zap of the repository, and tests the connection of each built app to its
 * sandbox. Shows one Zap in full and counts the others, each with its steps only where something did not hold; then a
 * table, and each expectation that did not hold. Returns whether all held.
 */
export const rehearseAll = async (
  workshop: Workshop,
  log: Log,
  { shown, most = Math.min(availableParallelism(), MOST_SIDE_BY_SIDE) }: Options = {},
): Promise<boolean> => {
  const startedAt = performance.now();
  const isShown = (path: string): boolean => basename(path) === shown;
  const paths = workshop.zapFiles().sort((one, other) => Number(isShown(other)) - Number(isShown(one)));
  const findings: Findings[] = [];

  const play = async (path: string) => {
    const lines: string[] = [];
    const found = await rehearseFile(path, workshop, (line) => lines.push(line), isShown(path)).catch(
      hindered(basename(path)),
    );
    return { path, lines, found };
  };
  await sideBySide(paths, most, play, ({ path, lines, found }) => {
    findings.push(found);
    log(
      `[${findings.length}/${paths.length}] ${oneLine(nameOf(path, workshop))}${isShown(path) ? ", step by step" : ""}`,
    );
    if (isShown(path) || found.failures.length > 0) for (const line of lines) log(`  ${line}`);
  });
  const connections = await withApps(
    workshop.apps(),
    (app) => workshop.connectSandbox(app),
    testConnections,
  ).catch(hindered("connections"));

  const all = [connections, ...findings];
  const sections = all.flatMap((found) => found.sections);
  const failures = all.flatMap((found) => found.failures);
  log(`\n${toTable(sections)}`);
  for (const failure of failures) log(`✗ ${failure}`);
  const totals = {
    Zaps: paths.length,
    runs: sumOf(all.map(({ runs }) => runs)),
    requests: sumOf(sections.flatMap(({ rows }) => rows.map(({ requests }) => requests))),
    s: Math.round((performance.now() - startedAt) / 1000),
  };
  const inWords = Object.entries(totals).map(
    ([what, count]) => `${count} ${count === 1 ? what.replace(/s$/, "") || what : what}`,
  );
  const outcome = failures.length === 0 ? "All expectations held" : `${failures.length} did not hold, see ✗`;
  log(`${outcome}: ${inWords.join(", ")}.`);
  return failures.length === 0;
};
