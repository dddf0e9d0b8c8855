import { fileURLToPath } from "node:url";
import {
  type AppDefinition,
  builtZip,
  methodOf,
  operationsOf,
  readApp,
} from "@integrations/integration-checks";
import { type Sandbox, startSandbox, type VendorName, vendors } from "@integrations/sandbox";
import { type AppHost, type CallResult, openApp, type Surroundings } from "@integrations/zap-runner";
import { AppWatch } from "./secrets/appWatch.ts";
import type { SecretWatch } from "./secrets/secretWatch.ts";

/** Variables with which an app's process has so little memory that core finds no reason to restart it after many calls. */
export const LITTLE_MEMORY = { NODE_OPTIONS: "--max-old-space-size=192" };

/** The folder of a vendor's app. */
export const folderOf = (vendor: VendorName): string =>
  fileURLToPath(new URL(`../../../apps/${vendor}`, import.meta.url));

/** A built app in a process of its own, connected to its vendor's sandbox. */
export interface ProvenApp<Name extends VendorName = VendorName> {
  readonly vendor: Name;
  /** The vendor's name as people know it. */
  readonly name: string;
  readonly definition: AppDefinition;
  readonly sandbox: Sandbox<Name>;
  /** Its process, for what `call` does not do. */
  readonly host: AppHost;
  /** Looks for the connection's credentials in all that leaves the app; show it what is made of that. */
  readonly secrets: SecretWatch;
  /**
   * Calls an operation by its address, such as `creates.create_job` (of a hook its list is asked for), or any method of
   * the app, such as `authentication.test` or `creates.create_job.operation.inputFields`.
   *
   * @throws {OperationError} named after Zapier's class
   */
  call(
    address: string,
    inputData?: Record<string, unknown>,
    meta?: Record<string, unknown>,
    authData?: Record<string, unknown>,
  ): Promise<CallResult>;
  /**
   * Ends the app.
   *
   * @throws {Error} when a credential came out of it, when it asked another host, or when its process died
   */
  close(): Promise<void>;
}

/**
 * Opens the built zip of a vendor's app. Close it when done.
 *
 * @param surroundings - How its time goes and variables beside those of the sandbox, asked for at each call
 */
export const openProvenApp = async <Name extends VendorName>(
  vendor: Name,
  surroundings?: () => Surroundings,
): Promise<ProvenApp<Name>> => {
  const folder = folderOf(vendor);
  const { definition } = await readApp(builtZip(folder));
  const methods = new Map(operationsOf(definition).map((one) => [one.address, methodOf(one)]));
  const sandbox = await startSandbox(vendor);
  const watch = new AppWatch(definition, sandbox);
  const host = await openApp(builtZip(folder), {
    env: { ...sandbox.variables, ...LITTLE_MEMORY },
    observer: watch,
    narrowed: true,
    ...(surroundings && { surroundings }),
  }).catch(async (error: unknown) => {
    await sandbox.close();
    throw error;
  });
  return {
    vendor,
    name: vendors[vendor].label,
    definition,
    sandbox,
    host,
    secrets: watch.secrets,
    call: (address, inputData = {}, meta = {}, authData = sandbox.authData) =>
      host.execute(methods.get(address) ?? address, { authData, inputData, meta }),
    close: async () => {
      await host.close();
      await sandbox.close();
      if (watch.problems.length > 0) throw new Error(`${vendor}: ${watch.problems.join("; ")}`);
    },
  };
};
