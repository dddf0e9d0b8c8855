/**
 * `npm run checks`: builds every app and runs Zapier's publishing checks over it, its results on the sandbox included.
 * Takes the options of `integration-checks`, such as `--format json`.
 */
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const shell = process.platform === "win32";

// The build reports on stderr, so that stdout is the checks' own and `--format json` can be piped.
const built = spawnSync("turbo", ["run", "build:zip", "--output-logs=errors-only"], {
  cwd: root,
  stdio: ["inherit", 2, "inherit"],
  shell,
});
const checks = [
  "packages/integration-checks/src/cli.ts",
  "--live",
  "--max-warnings=0",
  ...process.argv.slice(2),
];
process.exitCode =
  built.status ||
  spawnSync(
    "node",
    ["--disable-warning=ExperimentalWarning", ...checks, ...globSync("apps/*", { cwd: root })],
    {
      cwd: root,
      stdio: "inherit",
      shell,
    },
  ).status ||
  0;
