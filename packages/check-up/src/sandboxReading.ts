import { type Sandbox, startSandbox, type VendorName, vendors } from "@integrations/sandbox";
import { type AppHost, Connection, openApp } from "@integrations/zap-runner";
import { Listener, type Reading, type ReadOptions, readAccount } from "./reading.ts";

/** An app that only reads, on a process of its own that several accounts can share one after the other. */
export interface ReadingApp {
  host: AppHost;
  listener: Listener;
  /** Variables for the next calls: where the vendor is. */
  point(variables: Record<string, string>): void;
}

/** Opens a built app that can only read. Close its `host` when done. */
export const openReadingApp = async (zip: string): Promise<ReadingApp> => {
  const listener = new Listener();
  let variables: Record<string, string> = {};
  const host = await openApp(zip, {
    observer: listener,
    readOnly: true,
    surroundings: () => ({ env: variables }),
  });
  return {
    host,
    listener,
    point: (next) => {
      variables = next;
    },
  };
};

/** What the vendor's document promises, as its sandbox keeps it. */
export interface Documented {
  reading: Reading;
  /** Every endpoint that an app asked for, such as `GET /projects/:id/tasks`. */
  endpoints: Set<string>;
}

export const isVendor = (name: string): name is VendorName => Object.hasOwn(vendors, name);

/** Actions that add something to an account, by their first word. */
const ADDS = /^(create|add|receive|submit|track|request)(_|$)/;

/** As many rows as show an order. */
const COUNT = 3;

/** Has everything happen in a sandbox that its actions can add without being told what, so that no list is empty. */
export const fill = ({ actions, problemWith, state }: Sandbox): void => {
  const known: Record<string, (args?: Record<string, unknown>) => unknown> = actions;
  for (const [name, act] of Object.entries(known).filter(([one]) => ADDS.test(one))) {
    state.clock.advance(1000);
    const args = [{ count: COUNT }, {}].find((one) => problemWith(name, one) === undefined);
    try {
      if (args) act(args);
    } catch {
      // One that has to be told of which record leaves the sandbox as it is.
    }
  }
};

/** Reads an account on a sandbox as a live one is read, but without its pauses: its clock goes on instead. */
export const readSandboxAccount = (
  app: ReadingApp,
  { variables, authData, state }: Sandbox,
  options: Pick<ReadOptions, "mask" | "onOutcome" | "onThrottled" | "signal"> = {},
): Promise<Reading> => {
  app.point(variables);
  const beforeCall = () => state.clock.advance(1000);
  return readAccount(new Connection(app.host, authData), app.listener, { ...options, beforeCall });
};

/** What the vendor's document promises: what its sandbox answers when an account is read that has some of everything. */
export const readDocument = async (
  vendor: VendorName,
  app: ReadingApp,
  options: Pick<ReadOptions, "signal"> = {},
): Promise<Documented> => {
  const sandbox = await startSandbox(vendor);
  try {
    fill(sandbox);
    const reading = await readSandboxAccount(app, sandbox, options);
    return { reading, endpoints: new Set(sandbox.requests.flatMap(({ endpoint }) => endpoint ?? [])) };
  } finally {
    await sandbox.close();
  }
};
