/** `npm run faults`: tries every fault on every operation of built apps, and writes docs/faults.md. */
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { type VendorName, vendors } from "@integrations/sandbox";
import { printError } from "@integrations/terminal";
import { Command, InvalidArgumentError } from "commander";
import { problemsOf, problemsOfTime } from "./judge.ts";
import { endingsOf, readEndings, writeEndings } from "./knownEndings.ts";
import { faultsPage, PAGE } from "./page.ts";
import { type Trials, tryFaults } from "./trials.ts";

const all = Object.keys(vendors) as VendorName[];

/** `apps/hellotracks` or `hellotracks`, after those named before it. */
const toVendors = (text: string, before: VendorName[] = []): VendorName[] => {
  const vendor = all.find((one) => one === basename(text));
  if (!vendor) throw new InvalidArgumentError(`The apps are ${all.join(", ")}.`);
  return [...before, vendor];
};

const program = new Command("npm run faults --")
  .description(
    "Tries every fault on every operation of the apps, keeps how it ended in packages/proofs/endings, and writes docs/faults.md from what is kept of all apps. An app takes about a minute.",
  )
  .argument("[apps...]", "such as hellotracks (default: every app)", toVendors)
  .option("--page", "try nothing, only write the page", false)
  .addHelpText("after", "\nExit codes: 0 every ending is a documented one, 1 some are not, 2 wrong usage")
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .parse();
const [named] = program.processedArgs as [VendorName[]?];
const tried = named?.length ? named : all;
const chosen = program.opts<{ page: boolean }>().page ? [] : tried;

const results: { vendor: VendorName; result: Trials }[] = [];
const queue = chosen.values();
const takeTurns = async (): Promise<void> => {
  for (const vendor of queue) {
    const { label } = vendors[vendor];
    const result = await tryFaults(vendor, { oneIn: 1, turn: 0 }, (address, done, of) =>
      console.log(`${label} [${done}/${of}] ${address}`),
    );
    console.log(`${label}: ${result.trials.length} calls`);
    results.push({ vendor, result });
  }
};
// Each has a process that is kept busy; more of them than processors only wait for each other until time is up.
await Promise.all(Array.from({ length: availableParallelism() }, takeTurns));

const problems = [
  ...results.flatMap(({ result }) => problemsOf(result)),
  ...problemsOfTime(results.flatMap(({ result }) => result.trials)),
];
if (problems.length === 0) {
  for (const { vendor, result } of results) writeEndings(vendor, endingsOf(result.trials));
  writeFileSync(PAGE, faultsPage(readEndings()));
  console.log("wrote docs/faults.md");
}
for (const problem of problems) printError(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
