/**
 * `npm test`: lint, types, every workspace's tests on the built apps, the publishing checks, the promises to running
 * Zaps, the tables of operations. Ends with `N passed, N failed`, counted over all of them; exit code 0 only if
 * everything held.
 */
import { globSync, readFileSync, rmSync } from "node:fs";
import { relative, resolve } from "node:path";
import { buildApps, offerHelp, outputOf, root, run, script } from "./command.ts";
import { runTurbo } from "./turbo.ts";

offerHelp(
  `Usage: npm test

Lint, types, the tests of every workspace, the publishing checks, the promises to running Zaps, the tables.
One app, or one file: CONTRIBUTING.md, "Tests".
Exit codes: 0 all held, 1 something did not`,
);

const resultFiles = () => globSync("{apps,packages}/*/coverage/results.json", { cwd: root });
for (const file of resultFiles()) rmSync(resolve(root, file));

const testAll = (): Promise<number> =>
  runTurbo({
    args: ["test", "--continue"],
    label: "Testing every workspace, file by file",
    outcome: "Tested every workspace",
    // jest's line for a file of tests.
    isDone: /:test: (PASS|FAIL) /,
    total: globSync("{apps,packages}/*/test/**/*.test.ts", { cwd: root }).length,
  });

/** Commands that use one processor each and change nothing: they run side by side, and what they say comes in order. */
const checkApps = async (): Promise<number[]> => {
  const apps = globSync("apps/*", { cwd: root });
  const outputs = await Promise.all([
    outputOf(...script("packages/integration-checks/src/cli.ts", ["--live", "--max-warnings=0", ...apps])),
    outputOf(...script("packages/release/src/promises/cli.ts", ["--check"])),
    outputOf(...script("packages/release/src/tables/cli.ts", ["--check"])),
  ]);
  for (const { output } of outputs) process.stdout.write(output);
  return outputs.map(({ exitCode }) => exitCode);
};

const startedAt = performance.now();
const lint = run("biome", ["check", "--error-on-warnings", "."]);
const types = run("tsc", []);
// What tests every app cannot name them all, and so not wait for each.
const builds = await buildApps();
const tests = await testAll();
const [publishing, promises, tables] = await checkApps();
const checks = {
  lint,
  types,
  builds,
  tests,
  "publishing checks": publishing,
  "promises to running Zaps": promises,
  "tables of operations": tables,
};

/** The part of jest's `--json` report that is counted or repeated. */
interface Report {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}
const reports = resultFiles().map((file): Report => JSON.parse(readFileSync(resolve(root, file), "utf8")));
const passed = reports.reduce((total, { numPassedTests }) => total + numPassedTests, 0);
const failures = reports.flatMap(({ testResults }) =>
  testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === "failed").map(({ fullName }) => fullName);
    // A file that cannot run at all has no tests.
    const what = failed.length > 0 || status !== "failed" ? failed : ["the file does not run"];
    return what.map((test) => `${relative(root, name)}: ${test}`);
  }),
);

const broken = Object.entries(checks).flatMap(([name, exitCode]) => (exitCode === 0 ? [] : [name]));
// A check without a count of its own, or tests that fail outside any test (a coverage floor), count as one.
const failed = failures.length + broken.filter((name) => name !== "tests" || failures.length === 0).length;

for (const failure of failures) console.log(`✗ ${failure}`);
const seconds = Math.round((performance.now() - startedAt) / 1000);
console.log(broken.length === 0 ? `\neverything holds (${seconds} s)` : `\nfailed: ${broken.join(", ")}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
