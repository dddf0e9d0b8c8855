/**
 * `npm run new-app -- <vendor>`: makes a vendor of templates/vendor that passes `npm test` as it stands, and with
 * `--remove` takes it away again. Exit codes: 0 done, 1 made but a command after it failed, 2 wrong usage.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dropGoneApps } from "../../packages/release/src/tables/pages.ts";
import { buildApps, offerHelp, root, run, runScript } from "../command.ts";
import { linkApp, unlinkApp } from "./installed.ts";
import { makeVendor } from "./makeVendor.ts";
import { UsageError, vendorNames } from "./names.ts";
import { removeVendor } from "./removeVendor.ts";

const templates = join(root, "templates/vendor");
const usage = `Usage: npm run new-app -- <vendor> [--name "Acme CRM"]
       npm run new-app -- --remove <vendor>`;
offerHelp(`${usage}

Makes a small, complete vendor to be turned into the real one: sandbox, client, app, Zap and their tests.
  <vendor>  names its files: lower case letters and digits, such as acmecrm
  --name    as people know it; by default the same with a capital
  --remove  takes one away again that is not committed, with all that was changed in it
Exit codes: 0 done, 1 made, but a command after it failed, 2 wrong usage or a vendor that exists`);

const nextSteps = (key: string): string => `
It is a vendor that does not exist, and npm test holds for it. Turn it into the real one, from its API document:
  1. packages/sandbox/src/${key}: what the vendor does, and its actions in packages/sandbox/README.md
  2. packages/clients/src/${key}: the requests
  3. apps/${key}: the operations, README.md and CHANGELOG.md
  4. packages/zap-runner/zaps/${key}-*.yaml: the Zaps
  5. packages/proofs/src/exactlyOnce/vendors/${key}.ts: what happens to the rows of its triggers
  6. packages/bench/src/subjects/${key}.ts: the trigger and the create that are measured
  7. rm apps/${key}/promises.json && npm run promises -- ${key} && npm run docs -- ${key} && npm run faults -- ${key} && npm test
No Zap relies on these operations before the first release: until then, step 7 may drop what was promised.
To take it away again: npm run new-app -- --remove ${key}`;

const format = (files: string[]): number => run("biome", ["check", "--write", "--log-level=error", ...files]);

/** Does one thing after the other, saying which; the first that fails ends it and gives its exit code. */
const inTurn = async (steps: [what: string, step: () => number | Promise<number>][]): Promise<number> => {
  for (const [index, [what, step]] of steps.entries()) {
    console.log(`[${index + 1}/${steps.length}] ${what}`);
    const failed = await step();
    if (failed !== 0) return failed;
  }
  return 0;
};

const make = async (key: string, name: string | undefined): Promise<number> => {
  const names = vendorNames(key, name);
  const { made, changed } = makeVendor(root, templates, names);
  linkApp(root, key);
  console.log(["Made:", ...made, "", "Changed:", ...changed, ""].join("\n"));
  const app = `apps/${key}`;
  const failed = await inTurn([
    ["Formatting the files", () => format([...made, ...changed])],
    [`Building ${names.name} as Zapier gets it`, () => buildApps([app])],
    ["What it promises to Zaps", () => runScript("packages/release/src/promises/cli.ts", [app])],
    ["Its tables of operations", () => runScript("packages/release/src/tables/cli.ts", [app])],
    ["What happens when its server fails", () => runScript("packages/proofs/src/faults/cli.ts", [key])],
  ]);
  console.log(failed ? "\nIt is made, but the step above failed: fix that first." : nextSteps(key));
  return failed === 0 ? 0 : 1;
};

/** @throws {UsageError} when a commit has it: only git should take that away */
const refuseCommitted = (key: string): void => {
  const { status, stdout } = spawnSync("git", ["ls-tree", "HEAD", `apps/${key}`], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0 || stdout !== "")
    throw new UsageError(`apps/${key} is committed, or this is no git repository: remove it with git.`);
};

const remove = (key: string): number => {
  vendorNames(key);
  refuseCommitted(key);
  const { removed, changed } = removeVendor(root, templates, key);
  unlinkApp(root, key);
  dropGoneApps(root);
  console.log(["Removed:", ...removed].join("\n"));
  return format(changed) || runScript("packages/proofs/src/faults/cli.ts", ["--page"]);
};

try {
  const { values, positionals } = parseArgs({
    options: { name: { type: "string" }, remove: { type: "string" } },
    allowPositionals: true,
  });
  const [key, ...more] = [...positionals, ...(values.remove === undefined ? [] : [values.remove])];
  if (key === undefined || more.length > 0) throw new UsageError(usage);
  process.exitCode = values.remove === undefined ? await make(key, values.name) : remove(key);
} catch (error) {
  const isUsage =
    error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS");
  if (!isUsage) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
