/** `npm run bench`: builds the apps, measures them and writes docs/benchmarks.md. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { VendorName } from "@integrations/sandbox";
import { Argument, Command, Option } from "commander";
import { type Benchmark, benchmark } from "./benchmark.ts";
import { type FurtherCost, furtherCosts } from "./further.ts";
import { missed, toFurtherTable, toReport } from "./report.ts";
import { subjects } from "./subjects/index.ts";
import { keyOf } from "./subjects/subject.ts";

const root = resolve(import.meta.dirname, "../../..");
const names = Object.keys(subjects) as VendorName[];

const program = new Command("npm run bench --")
  .description(
    "Builds the apps and measures each beside an app that does nothing of its own. It takes a quarter of an hour, in which nothing else should run.",
  )
  .addOption(
    new Option("--app <name...>", "only these; the report is then shown, not written").choices(names),
  )
  .addArgument(
    new Argument("[operations...]", "only these further operations; shown, not written").choices(
      Object.values(subjects).flatMap(({ further }) => further.map(({ address }) => keyOf(address))),
    ),
  )
  .option("--out <file>", "where the report of all apps goes", "docs/benchmarks.md")
  .addHelpText("after", "\nExit codes: 0 every target reached, 1 some missed or a failure, 2 wrong usage.")
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .parse();
const operations = program.args;
const { app: chosen, out } = program.opts<{ app?: VendorName[]; out: string }>();

const log = (line: string): void => console.error(line);

/** What is measured is what would be pushed now. */
const build = (apps: readonly string[]): void => {
  const filters = apps.map((name) => `--filter=./apps/${name}`);
  const command = ["run", "build:zip", "--output-logs=errors-only", ...filters];
  const { status } = spawnSync("turbo", command, { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("the apps could not be built");
};

const zipOf = (name: VendorName): string => resolve(root, "apps", name, "build/build.zip");

const measure = <Name extends VendorName>(name: Name): Promise<Benchmark> =>
  benchmark(name, zipOf(name), subjects[name], log);

const measureAll = async (apps: readonly VendorName[]): Promise<void> => {
  build(apps);
  const results: Benchmark[] = [];
  for (const name of apps) results.push(await measure(name));

  const report = toReport(results);
  console.log(report);
  if (!chosen) {
    const file = resolve(root, out);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, report);
  }
  const problems = results.flatMap(missed);
  for (const problem of problems) log(`✗ ${problem}`);
  process.exitCode = problems.length === 0 ? 0 : 1;
};

const measureFurther = async <Name extends VendorName>(name: Name): Promise<FurtherCost[]> =>
  furtherCosts(name, zipOf(name), subjects[name], log, operations);

const isAsked = (name: VendorName): boolean =>
  subjects[name].further.some(({ address }) => operations.includes(keyOf(address)));

if (operations.length > 0) {
  const apps = (chosen ?? names).filter(isAsked);
  build(apps);
  const costs: FurtherCost[] = [];
  for (const name of apps) costs.push(...(await measureFurther(name)));
  console.log(toFurtherTable(costs));
} else await measureAll(chosen ?? names);
