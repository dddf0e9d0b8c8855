import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { appsOf } from "./checkZap.ts";
import { Ledger } from "./ledger.ts";
import { LedgerError } from "./ledgerFile.ts";
import { Meter } from "./meter.ts";
import { OperationError } from "./operationError.ts";
import { rehearse } from "./rehearsal.ts";
import { type Row, type Section, summarize, toTable } from "./report.ts";
import { UsageError } from "./usageError.ts";
import { type ConnectedApp, type Workshop, withApps } from "./workshop.ts";
import { ZapFileError } from "./zapFile.ts";

type Log = (line: string) => void;

/** What a Zap did, and a line for each expectation that did not hold. */
interface Findings {
  sections: Section[];
  failures: string[];
}

/** Calls the `authentication.test` of each app. */
const testConnections = async (apps: Record<string, ConnectedApp>, log: Log): Promise<Findings> => {
  const rows: Row[] = [];
  const failures: string[] = [];
  for (const [app, { connection, sandbox }] of Object.entries(apps)) {
    const meter = new Meter();
    const failure = await connection.execute("authentication.test", {}, { meter }).then(
      () => undefined,
      (error: Error) => `failed: ${connection.redact(error.message)}`,
    );
    const result = failure ?? "connected";
    log(`${app}: sandbox at ${sandbox?.url}, ${result}`);
    rows.push({
      app,
      operation: "connection test",
      runs: 1,
      requests: meter.requests ?? 0,
      ms: meter.ms,
      result,
    });
    if (failure) failures.push(`${app}: connection test ${failure}`);
  }
  return { sections: [{ title: "Connections", rows }], failures };
};

const rehearseFile = async (path: string, workshop: Workshop, log: Log): Promise<Findings> => {
  const { zap } = await workshop.check(path);
  log(`\n${zap.name} (${basename(path)})`);
  const ledger = Ledger.open(workshop.ledgerPath(path, false), "sandbox");
  try {
    ledger.clear();
    // Sandboxes of its own: one Zap may leave an account without a plan, or with its key revoked.
    const failures = await withApps(
      appsOf(zap),
      (app) => workshop.connectSandbox(app),
      (apps) => rehearse({ zap, apps, ledger, log: (line) => log(`  ${line}`) }),
    );
    return {
      sections: [summarize(zap, ledger, failures.length === 0)],
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
    if (error instanceof ZapFileError) return { sections: [], failures: error.message.split("\n") };
    if (error instanceof LedgerError || error instanceof OperationError || error instanceof UsageError)
      return { sections: [], failures: [`${what}: ${error.message}`] };
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

/**
 * The whole rehearsal: tests the connection of each built app to its sandbox, and rehearses every Zap of the
 * repository. Prints progress, a table and each expectation that did not hold; returns whether all held.
 *
 * @param most - How many Zaps are rehearsed at a time.
 */
export const rehearseAll = async (
  workshop: Workshop,
  log: Log,
  most = Math.min(availableParallelism(), MOST_SIDE_BY_SIDE),
): Promise<boolean> => {
  const findings = [
    await withApps(
      workshop.apps(),
      (app) => workshop.connectSandbox(app),
      (apps) => testConnections(apps, log),
    ).catch(hindered("connections")),
  ];
  const play = async (path: string) => {
    const lines: string[] = [];
    const found = await rehearseFile(path, workshop, (line) => lines.push(line)).catch(
      hindered(basename(path)),
    );
    return { lines, found };
  };
  await sideBySide(workshop.zapFiles(), most, play, ({ lines, found }) => {
    for (const line of lines) log(line);
    findings.push(found);
  });
  const failures = findings.flatMap((found) => found.failures);
  log(`\n${toTable(findings.flatMap((found) => found.sections))}`);
  for (const failure of failures) log(`✗ ${failure}`);
  if (failures.length === 0) log("All expectations held.");
  return failures.length === 0;
};
