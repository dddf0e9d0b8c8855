/**
 * `npm run checks`: builds every app and runs Zapier's publishing checks over it, its results on the sandbox included.
 * Takes the options of `integration-checks`, such as `--format json`.
 */
import { globSync } from "node:fs";
import { root, run, runScript } from "./command.ts";

// The build reports on stderr, so that stdout is the checks' own and `--format json` can be piped.
const built = run("turbo", ["run", "build:zip", "--output-logs=errors-only"], ["inherit", 2, "inherit"]);
const options = ["--live", "--max-warnings=0", ...process.argv.slice(2)];
process.exitCode =
  built ||
  runScript("packages/integration-checks/src/cli.ts", [...options, ...globSync("apps/*", { cwd: root })]);
