import { existsSync } from "node:fs";
import type { Problem } from "./check.ts";
import { checkLive, type LiveInputs, planRuns, runnerOf } from "./liveCheck.ts";
import { type AppSource, builtZip } from "./source.ts";
import { UsageError } from "./usageError.ts";

/**
 * Runs the operations of one of this repository's apps against its vendor's sandbox.
 *
 * @throws {UsageError} when there is no sandbox or the app is not built
 */
export const checkInSandbox = async (
  { name, folder, definition }: AppSource,
  inputs: LiveInputs,
): Promise<{ problems: Problem[]; notRun: string[] }> => {
  const { startSandbox, vendors } = await import("@integrations/sandbox");
  const { openApp } = await import("@integrations/zap-runner");
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
