import { basename } from "node:path";
import { appsOf } from "./checkZap.ts";
import { Ledger } from "./ledger.ts";
import { Meter } from "./meter.ts";
import { OperationError } from "./operationError.ts";
import { rehearse } from "./rehearsal.ts";
import { type Row, summarize, toTable } from "./report.ts";
import { type ConnectedApp, type Workshop, withApps } from "./workshop.ts";
import { ZapFileError } from "./zapFile.ts";

type Log = (line: string) => void;

/** Rows for the table, and a line for each expectation that did not hold. */
interface Findings {
  rows: Row[];
  failures: string[];
}

/** Calls the app's `authentication.test`. */
const testConnection = async (
  name: string,
  { connection, sandbox }: ConnectedApp,
  log: Log,
): Promise<Findings> => {
  const meter = new Meter();
  const failure = await connection.execute("authentication.test", {}, { meter }).then(
    () => undefined,
    (error: Error) => `failed: ${connection.redact(error.message)}`,
  );
  const result = failure ?? "connected";
  log(`${name}: sandbox at ${sandbox?.url}, ${result}`);
  return {
    rows: [
      {
        zap: name,
        operation: "connection test",
        runs: 1,
        requests: meter.requests ?? 0,
        ms: meter.ms,
        result,
      },
    ],
    failures: failure ? [`${name}: connection test ${failure}`] : [],
  };
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
      rows: summarize(zap, ledger),
      failures: failures.map((failure) => `${basename(path)}: ${failure}`),
    };
  } finally {
    ledger.close();
  }
};

/**
 * The whole rehearsal: tests the connection of each built app to its sandbox, and rehearses every Zap of the
 * repository. Prints progress, a table and each expectation that did not hold; returns whether all held.
 */
export const rehearseAll = async (workshop: Workshop, log: Log): Promise<boolean> => {
  const findings = await withApps(
    workshop.apps(),
    (app) => workshop.connectSandbox(app),
    async (apps) => {
      const all: Findings[] = [];
      for (const [name, app] of Object.entries(apps)) all.push(await testConnection(name, app, log));
      return all;
    },
  );
  for (const path of workshop.zapFiles()) {
    const found = await rehearseFile(path, workshop, log).catch((error: unknown): Findings => {
      if (error instanceof ZapFileError) return { rows: [], failures: error.message.split("\n") };
      if (error instanceof OperationError)
        return { rows: [], failures: [`${basename(path)}: ${error.message}`] };
      throw error;
    });
    findings.push(found);
  }
  const failures = findings.flatMap((found) => found.failures);
  log(`\n${toTable(findings.flatMap((found) => found.rows))}`);
  for (const failure of failures) log(`✗ ${failure}`);
  if (failures.length === 0) log("All expectations held.");
  return failures.length === 0;
};
