/** `npm run faults`: tries every fault on every operation of all built apps, and writes docs/faults.md. */
import { writeFileSync } from "node:fs";
import { type VendorName, vendors } from "@integrations/sandbox";
import { printError } from "@integrations/terminal";
import { Command } from "commander";
import { faultsPage, PAGE } from "./page.ts";
import { problemsOf, problemsOfTime } from "./report.ts";
import { tryFaults } from "./trials.ts";

new Command("npm run faults --")
  .description(
    "Tries every fault on every operation of all apps, and writes docs/faults.md. It takes a few minutes.",
  )
  .addHelpText("after", "\nExit codes: 0 every ending is a documented one, 1 some are not, 2 wrong usage.")
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .allowExcessArguments(false)
  .parse();

const tried = await Promise.all(
  (Object.keys(vendors) as VendorName[]).map(async (vendor) => {
    const result = await tryFaults(vendor, { oneIn: 1, turn: 0 });
    console.log(`${vendors[vendor].label}: ${result.trials.length} calls`);
    return result;
  }),
);
const trials = tried.flatMap((result) => result.trials);
const problems = [...tried.flatMap(problemsOf), ...problemsOfTime(trials)];

if (problems.length === 0) {
  writeFileSync(PAGE, faultsPage(trials));
  console.log("wrote docs/faults.md");
}
for (const problem of problems) printError(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
