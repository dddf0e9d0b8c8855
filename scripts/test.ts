/**
 * `npm test`: lint, types, every workspace's tests on the built apps, the publishing checks, the promises to running
 * Zaps, the tables of operations. Ends with `N passed, N failed`, counted over all of them; exit code 0 only if
 * everything held.
 */
import { globSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { offerHelp, root, run, runScript } from "./command.ts";

offerHelp(
  "npm test: lint, types, the tests of every workspace, the publishing checks, the promises to running Zaps, the tables. No options.\nOne workspace: npx turbo run test --filter=<name>. Exit codes: 0 all held, 1 something did not.",
);

const resultFiles = () =>
  globSync("{apps,packages}/*/coverage/results.json", { cwd: root }).map((file) => resolve(root, file));
for (const file of resultFiles()) rmSync(file);

const checks: [name: string, exitCode: number][] = [
  ["lint", run("biome", ["check", "--error-on-warnings", "."])],
  ["types", run("tsc", [])],
  // What tests every app cannot name them all, and so not wait for each.
  ["builds", run("turbo", ["run", "build:zip", "--output-logs=errors-only"])],
  ["tests", run("turbo", ["run", "test", "--continue", "--concurrency=100%", "--output-logs=new-only"])],
  ["publishing checks", runScript("scripts/checks.ts")],
  ["promises to running Zaps", runScript("packages/release/src/promises/cli.ts", ["--check"])],
  ["tables of operations", runScript("packages/release/src/tables/cli.ts", ["--check"])],
];

/** The part of jest's `--json` report that is counted. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
}
const reports = resultFiles().map((file): Report => JSON.parse(readFileSync(file, "utf8")));
const sum = (key: keyof Report) => reports.reduce((total, report) => total + report[key], 0);

const broken = checks.filter(([, exitCode]) => exitCode !== 0).map(([name]) => name);
const failedTests = sum("numFailedTests") + sum("numRuntimeErrorTestSuites");
// A check without a count of its own, or tests that fail outside any test (a coverage floor), count as one.
const failed = failedTests + broken.filter((name) => name !== "tests" || failedTests === 0).length;

console.log(broken.length === 0 ? "\neverything holds" : `\nfailed: ${broken.join(", ")}`);
console.log(`${sum("numPassedTests")} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
