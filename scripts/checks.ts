/**
 * `npm run checks`: builds every app and runs Zapier's publishing checks over it, its results on the sandbox included.
 * Takes the options of `integration-checks`, such as `--format json`.
 */
import { globSync } from "node:fs";
import { asksForHelp, buildApps, root, runScript } from "./command.ts";

const built = asksForHelp(process.argv) ? 0 : await buildApps();
const options = ["--live", "--max-warnings=0", ...process.argv.slice(2)];
process.exitCode =
  built ||
  runScript("packages/integration-checks/src/cli.ts", [...options, ...globSync("apps/*", { cwd: root })]);
