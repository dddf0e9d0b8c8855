import { existsSync } from "node:fs";
import type { Problem } from "./check.ts";
import { checkLive, type LiveInputs, planRuns, runnerOf } from "./liveCheck.ts";
import { type AppSource, builtZip } from "./source.ts";
import { UsageError } from "./usageError.ts";

/** The sandboxes and the runner, which the package does not bring. */
const ownTools = async () => {
  try {
    return { ...(await import("@integrations/sandbox")), ...(await import("@integrations/zap-runner")) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UsageError("--live is for the apps of its own repository: leave it out.", { cause: error });
  }
};

/**
 * Runs the operations of one of this repository's apps against its vendor's sandbox.
 *
 * @throws {UsageError} when there is no sandbox or the app is not built
 */
export const checkInSandbox = async (
  { name, folder, definition }: AppSource,
  inputs: LiveInputs,
): Promise<{ problems: Problem[]; notRun: string[] }> => {
  const { startSandbox, vendors, openApp } = await ownTools();
  const isVendor = (vendor: string): vendor is keyof typeof vendors => Object.hasOwn(vendors, vendor);
  if (!isVendor(name)) throw new UsageError(`There is no sandbox for ${name}: leave out --live.`);
  if (!existsSync(builtZip(folder)))
    throw new UsageError(`${name} is not built: npm run build:zip builds all apps.`);
  const { runs, notRun } = planRuns(definition, inputs);
  const sandbox = await startSandbox(name);
  try {
    const host = await openApp(builtZip(folder), { env: sandbox.variables });
    const runNow = runnerOf(host, definition, { authData: sandbox.authData, inputs });
    const run: typeof runNow = (address) => {
      // So many calls in a row would meet rate limits, and a change right after a creation counts as part of it.
      sandbox.state.clock.advance(2000);
      return runNow(address);
    };
    const problems = await checkLive(runs, run).finally(() => host.close());
    return { problems, notRun };
  } finally {
    await sandbox.close();
  }
};
