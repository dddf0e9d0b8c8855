/**
 * A runner to be killed, on built apps: `node runAcross.ts <Zap> <ledger> <apps as JSON>` turns the Zap on if it is off, polls
 * once, and ends.
 */
import { readFileSync } from "node:fs";
import { openApp } from "../../src/appHost.ts";
import { Connection } from "../../src/connection.ts";
import { Ledger } from "../../src/ledger.ts";
import { parseZap } from "../../src/zapFile.ts";
import { ZapRunner } from "../../src/zapRunner.ts";

/** What the runner is told of an app. */
export interface Account {
  app: string;
  zip: string;
  env: Record<string, string>;
  authData: Record<string, string>;
}

const [zapPath = "", ledgerPath = "", accounts = "[]"] = process.argv.slice(2);
const opened = await Promise.all(
  (JSON.parse(accounts) as Account[]).map(async ({ app, zip, env, authData }) => {
    const host = await openApp(zip, { env });
    return { app, host, connection: new Connection(host, authData) };
  }),
);
const ledger = Ledger.open(ledgerPath, "sandbox");
const runner = new ZapRunner({
  zap: parseZap(readFileSync(zapPath, "utf8")).zap,
  connections: Object.fromEntries(opened.map(({ app, connection }) => [app, connection])),
  ledger,
});
if (!runner.isOn) await runner.turnOn();
await runner.poll();
ledger.close();
await Promise.all(opened.map(({ host }) => host.close()));
