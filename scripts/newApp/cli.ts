/**
 * `npm run new-app -- <vendor>`: makes a vendor of templates/vendor that passes `npm test` as it stands. Exit codes:
 * 0 made, 1 made but what the operations are written down by failed, 2 wrong usage.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { offerHelp, root, run } from "../command.ts";
import { makeVendor } from "./makeVendor.ts";
import { UsageError, vendorNames } from "./names.ts";

const usage = 'Usage: npm run new-app -- <vendor> [--name "Acme CRM"]';
offerHelp(`${usage}

Makes a small, complete vendor to be turned into the real one: sandbox, client, app, Zap and their tests.
  <vendor>  names its files: lower case letters and digits, such as acmecrm
  --name    as people know it; by default the same with a capital
Exit codes: 0 made, 1 made, but a command after it failed, 2 wrong usage or a vendor that exists`);

const make = () => {
  const { values, positionals } = parseArgs({
    options: { name: { type: "string" } },
    allowPositionals: true,
  });
  const [key, ...more] = positionals;
  if (key === undefined || more.length > 0) throw new UsageError(usage);
  const names = vendorNames(key, values.name);
  return { ...names, ...makeVendor(root, join(root, "templates/vendor"), names) };
};

const nextSteps = (key: string): string => `
It is a vendor that does not exist, and npm test holds for it. Turn it into the real one, from its API document:
  1. packages/sandbox/src/${key}: what the vendor does, and its actions in packages/sandbox/README.md
  2. packages/clients/src/${key}: the requests
  3. apps/${key}: the operations, README.md and CHANGELOG.md
  4. packages/zap-runner/zaps/${key}-*.yaml: the Zaps
  5. packages/proofs/src/exactlyOnce/vendors/${key}.ts: what happens to the rows of its triggers
  6. packages/bench/src/subjects/${key}.ts: the trigger and the create that are measured
  7. rm apps/${key}/promises.json && npm run promises && npm run docs && npm run faults && npm test
No Zap relies on these operations before the first release: until then, step 7 may drop what was promised.`;

try {
  const { key, made, changed } = make();
  const formatted = run("biome", ["check", "--write", "--log-level=error", ...made, ...changed]);
  console.log([`Made:`, ...made, "", "Changed:", ...changed].join("\n"));
  // They install first, because the lock file has changed, and build. The last tries what no other knows of a vendor.
  const failed =
    formatted ||
    run("npm", ["run", "promises", "--", `apps/${key}`]) ||
    run("npm", ["run", "docs"]) ||
    run("npm", ["run", "faults"]);
  console.log(failed ? "\nIt is made, but the command above failed: mend that first." : nextSteps(key));
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  const isUsage =
    error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS");
  if (!isUsage) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
