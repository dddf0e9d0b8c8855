import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type AppHost,
  Connection,
  Ledger,
  rehearse,
  summarize,
  toHistory,
  toTable,
  Workshop,
  type Zap,
  ZapRunner,
} from "@integrations/zap-runner";
import type { ProvenApp } from "../provenApp.ts";

const workshop = new Workshop(fileURLToPath(new URL("../../../..", import.meta.url)), {});

/** Whether a Zap needs one app alone, and not a webhook. */
const isOf = (vendor: string, { trigger, steps }: Zap): boolean =>
  [trigger, ...steps].every((part) => "app" in part && part.app === vendor);

/** The first Zap of the repository that a vendor's app makes alone. */
const zapOf = (vendor: string): Zap => {
  const zap = workshop
    .zapFiles()
    .map((path) => workshop.read(path).zap)
    .find((one) => isOf(vendor, one));
  if (!zap) throw new Error(`No Zap in packages/zap-runner/zaps uses ${vendor} alone.`);
  return zap;
};

/** A connection whose steps the vendor refuses, and quotes their credentials; its triggers run. */
class RefusedConnection extends Connection {
  readonly #faults: ProvenApp["sandbox"]["faults"];

  constructor(host: AppHost, { authData, faults }: ProvenApp["sandbox"]) {
    super(host, authData);
    this.#faults = faults;
  }

  override async execute(...[method, ...rest]: Parameters<Connection["execute"]>): Promise<unknown> {
    const isStep = !method.startsWith("triggers.") && method.endsWith(".perform");
    if (isStep) this.#faults.add({ kind: 403, quoting: "plain", times: "always" });
    return super.execute(method, ...rest).finally(() => this.#faults.clear());
  }
}

/** What a Zap shows and keeps. */
export interface Kept {
  /** The files of the ledger, byte for byte. */
  ledger: string;
  /** What is printed while it runs and afterwards. */
  printed: string;
  /** The words of the polls and runs that failed. */
  failures: string[];
}

/** Rehearses a Zap with its ledger on disk, where its steps are refused first and then its polls, their credentials quoted. */
export const runZap = async ({ vendor, sandbox, host }: ProvenApp): Promise<Kept> => {
  const zap = zapOf(vendor);
  const folder = mkdtempSync(join(tmpdir(), "proofs-"));
  const ledger = Ledger.open(join(folder, "zap.sqlite"), "sandbox");
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  try {
    const connection = new RefusedConnection(host, sandbox);
    await rehearse({ zap, apps: { [vendor]: { host, connection, sandbox } }, ledger, log });
    sandbox.faults.add({ kind: 401, quoting: "plain", times: "always" });
    const runner = new ZapRunner({ zap, connections: { [vendor]: connection }, ledger, log });
    if (!(await runner.isHook())) await runner.poll();

    const [polls, runs] = [ledger.polls(), ledger.runs()];
    log(toTable([summarize(zap, ledger, false)]));
    log(toHistory(polls, runs));
    log(JSON.stringify({ polls, runs }));
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
    const failures = [...polls.map(({ error }) => error), ...runs.map(({ message }) => message)];
    return {
      ledger: files.join("\n"),
      printed: lines.join("\n"),
      failures: failures.filter((words) => words !== null),
    };
  } finally {
    sandbox.faults.clear();
    ledger.close();
    rmSync(folder, { recursive: true });
  }
};
