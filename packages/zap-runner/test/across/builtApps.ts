import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Sandbox, startSandbox, type VendorName, vendors } from "@integrations/sandbox";
import { afterAll, expect } from "@jest/globals";
import { buildFirst } from "../../../../scripts/buildFirst.ts";
import { type AppHost, openApp } from "../../src/appHost.ts";
import { appsOf } from "../../src/checkZap.ts";
import { Connection } from "../../src/connection.ts";
import { Ledger } from "../../src/ledger.ts";
import { hurried } from "../../src/rehearsal.ts";
import type { ConnectedApp } from "../../src/workshop.ts";
import { parseZap } from "../../src/zapFile.ts";
import { ZapRunner } from "../../src/zapRunner.ts";
import type { Zap } from "../../src/zapSchema.ts";
import { closing } from "../fixture/closing.ts";
import { temporaryFolder } from "../fixture/temporaryFolder.ts";

/** The path of a file of the repository. */
export const inRepository = (path: string): string =>
  fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

/** Where the Zaps of the repository are. */
export const zapFolder = inRepository("packages/zap-runner/zaps");

export const readZap = (name: string): Zap =>
  parseZap(readFileSync(join(zapFolder, `${name}.yaml`), "utf8")).zap;

export const zipOf = (app: string): string => {
  buildFirst(app);
  return inRepository(`apps/${app}/build/build.zip`);
};

/** A vendor's sandbox for one test. */
export const start = async <Name extends VendorName>(name: Name): Promise<Sandbox<Name>> =>
  closing(await startSandbox(name));

/** A built app's process, which all tests of a file share: it takes longer to start than a test to run. */
interface SharedApp {
  readonly host: AppHost;
  /** The environment variables of the sandbox that the next call is for. */
  variables: Record<string, string>;
}
const sharedApps = new Map<VendorName, Promise<SharedApp>>();
afterAll(async () => {
  for (const { host } of await Promise.all(sharedApps.values())) await host.close();
});

const openShared = async (vendor: VendorName): Promise<SharedApp> => {
  const surroundings = () => ({ env: shared.variables });
  const shared: SharedApp = { host: await openApp(zipOf(vendor), { surroundings }), variables: {} };
  return shared;
};

/** A connection of a shared app to one of several sandboxes. */
class OwnConnection extends Connection {
  readonly #app: SharedApp;
  readonly #variables: Record<string, string>;

  constructor(app: SharedApp, { authData, variables }: Sandbox) {
    super(app.host, authData);
    this.#app = app;
    this.#variables = variables;
  }

  override execute(...call: Parameters<Connection["execute"]>): Promise<unknown> {
    this.#app.variables = this.#variables;
    return super.execute(...call);
  }
}

/** The built app of a vendor, connected to its sandbox. */
export const connect = async (sandbox: Sandbox): Promise<ConnectedApp> => {
  const { vendor } = sandbox;
  const opening = sharedApps.get(vendor) ?? openShared(vendor);
  sharedApps.set(vendor, opening);
  const app = await opening;
  return { host: app.host, connection: new OwnConnection(app, sandbox), sandbox };
};

const isVendor = (name: string): name is VendorName => Object.hasOwn(vendors, name);

/** The sandboxes of the vendors that a Zap uses. */
export const startFor = (zap: Zap): Promise<Sandbox[]> =>
  Promise.all(appsOf(zap).filter(isVendor).map(start));

export const byName = async (sandboxes: Sandbox[]): Promise<Record<string, ConnectedApp>> =>
  Object.fromEntries(await Promise.all(sandboxes.map(async (one) => [one.vendor, await connect(one)])));

/** A file for a ledger that does not exist yet. */
export const newLedgerPath = (): string => join(temporaryFolder(), "zap.sqlite");

/** A Zap that goes on where its ledger stands. */
export const runnerOf = (zap: Zap, apps: Record<string, ConnectedApp>, ledger: Ledger): ZapRunner => {
  const connections = Object.fromEntries(
    Object.entries(apps).map(([name, { connection }]) => [name, connection]),
  );
  return new ZapRunner({ zap, connections, ledger, patience: hurried });
};

/** A ledger for one test. */
export const newLedger = (): Ledger => closing(Ledger.open(":memory:", "sandbox"));

/** A Zap of the repository, turned on, for one test. */
export const turnOn = async (
  name: string,
  apps: Record<string, ConnectedApp>,
  ledger = newLedger(),
): Promise<ZapRunner> => {
  const runner = runnerOf(readZap(name), apps, ledger);
  expect(await runner.turnOn()).toMatchObject({ error: null });
  return runner;
};

/** Zapier's replay: every event once more, as it was. */
export const fireAgain = (ledger: Ledger): void => {
  const events = ledger.runs().map(({ key, trigger }) => ({ key, record: trigger }));
  const poll = { at: new Date().toISOString(), isPopulatingDedupe: false, requests: 0, ms: 0, error: null };
  ledger.receive(events, { ...poll, fired: events.length });
};
