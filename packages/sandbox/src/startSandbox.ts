import * as zod from "zod";
import { type Actions, bindActions, defineAction, problemWith } from "./actions.ts";
import { faultSchema } from "./faults/fault.ts";
import { Faults } from "./faults/faults.ts";
import { serveControl } from "./server/control.ts";
import type { RecordedRequest } from "./server/recording.ts";
import { createServer, serveVendor } from "./server/server.ts";
import type { Backend, Vendor } from "./vendor.ts";
import { type VendorName, vendors } from "./vendors.ts";

type Started<V extends Vendor> = ReturnType<V["open"]>;
type CommonActions = ReturnType<typeof commonActions>;

/** A vendor's API, running on this machine. */
export interface Sandbox<Name extends VendorName = VendorName> {
  vendor: Name;
  /** The base URL for the app's base-URL variable: `http://127.0.0.1:49152/v1`. */
  url: string;
  /** What the app takes from its environment to reach this sandbox: its base-URL variable, and what else it has. */
  variables: Record<string, string>;
  /** The app's `.env`: {@link variables}, and `authData_<field>` for every connection field. */
  env: Record<string, string>;
  /** The connection of a Zap: field to value. Made for this run. */
  authData: Record<string, string>;
  /** Every request that reached the API, in order of arrival; empty it with `requests.length = 0`. */
  requests: RecordedRequest[];
  faults: Faults;
  /** What happens at the vendor without our app, by name. Each throws an error in words on arguments that do not fit. */
  actions: Actions<Started<(typeof vendors)[Name]>["actions"] & CommonActions>;
  /** Why an action cannot be called so, in words; undefined when it can. Nothing happens. */
  problemWith: (action: string, args?: Record<string, unknown>) => string | undefined;
  /** The vendor's data. */
  state: Started<(typeof vendors)[Name]>["state"];
  /** Breaks all connections and frees the port. */
  close: () => Promise<void>;
}

export interface SandboxOptions {
  /** A free port by default. */
  port?: number;
  /** How late every answer comes; 0 by default. */
  latencyMs?: number;
  /** What happens at the vendor while an app reads: runs when a request has been handled, before its answer is sent. */
  afterRequest?: (request: RecordedRequest) => void;
}

/**
 * Starts a vendor's API on 127.0.0.1 with seeded data and fresh credentials.
 *
 * @throws {Error} in words when the port is in use
 */
export const startSandbox = async <Name extends VendorName>(
  name: Name,
  { port = 0, latencyMs = 0, afterRequest = () => undefined }: SandboxOptions = {},
): Promise<Sandbox<Name>> => {
  const vendor: Vendor = vendors[name];
  const backend = vendor.open() as Started<(typeof vendors)[Name]>;
  const { env: moreEnv }: Backend = backend;
  const faults = new Faults();
  const requests: RecordedRequest[] = [];
  const closing = new AbortController();
  const definitions = { ...backend.actions, ...commonActions(faults) };
  const actions = bindActions(definitions);

  const app = createServer();
  serveControl(app, { vendor: name, basePath: vendor.basePath, definitions, actions, faults, requests });
  serveVendor(app, vendor, backend, { requests, faults, latencyMs, afterRequest, closing: closing.signal });
  const origin = await app.listen({ host: "127.0.0.1", port }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EADDRINUSE" ? new Error(`Port ${port} is in use by another program`) : error;
  });
  const url = origin + vendor.basePath;
  const variables = { [vendor.baseUrlVariable]: url, ...moreEnv?.(url) };

  return {
    vendor: name,
    url,
    variables,
    env: {
      ...variables,
      ...Object.fromEntries(
        Object.entries(backend.authData).map(([field, value]) => [`authData_${field}`, value]),
      ),
    },
    authData: backend.authData,
    requests,
    faults,
    actions,
    problemWith: (action, args = {}) => problemWith(definitions, action, args),
    state: backend.state,
    close: async () => {
      closing.abort();
      await app.close();
    },
  };
};

/** The actions of every vendor. */
const commonActions = (faults: Faults) => ({
  fault: defineAction("Spoils requests to come: see the faults of the README.", faultSchema, (fault) =>
    faults.add(fault),
  ),
  clear_faults: defineAction("Takes all faults away.", zod.strictObject({}), () => faults.clear()),
});
