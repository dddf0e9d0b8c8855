import { existsSync } from "node:fs";
import { basename } from "node:path";
import { appsOf } from "./checkZap.ts";
import { Ledger } from "./ledger.ts";
import { isInUse } from "./ledgerFile.ts";
import { type SeenRun, toHistory, toZapTable } from "./report.ts";
import { UsageError } from "./usageError.ts";
import type { Workshop } from "./workshop.ts";

interface HistoryOptions {
  json?: boolean;
  live?: boolean;
  ledger?: string;
}

/**
 * What a Zap did, for people or as JSON.
 *
 * @throws {UsageError} when it has not run yet
 */
export const history = (
  workshop: Workshop,
  file: string,
  { json, live = false, ledger: ledgerPath }: HistoryOptions,
): string => {
  const path = workshop.find(file);
  const source = ledgerPath ?? workshop.ledgerPath(path, live);
  if (!existsSync(source)) {
    if (ledgerPath !== undefined) throw new UsageError(`There is no ledger at ${ledgerPath}.`);
    const hasRunLive = existsSync(workshop.ledgerPath(path, true));
    const words = live ? "has not run live yet" : "has not run yet";
    throw new UsageError(`${basename(path)} ${hasRunLive ? "has run live only: add --live" : words}.`);
  }
  const isRunning = isInUse(source);
  const ledger = Ledger.read(source);
  try {
    const polls = ledger.polls();
    const runs = ledger
      .runs()
      .map(
        (run): SeenRun => (run.status === "running" && !isRunning ? { ...run, status: "interrupted" } : run),
      );
    return json ? JSON.stringify({ polls, runs }, null, 2) : toHistory(polls, runs);
  } finally {
    ledger.close();
  }
};

/** The Zaps of the repository. */
export const list = (workshop: Workshop): string =>
  toZapTable(
    workshop.zapFiles().map((path) => {
      const { zap } = workshop.read(path);
      return { file: basename(path, ".yaml"), apps: appsOf(zap), zap };
    }),
  );
