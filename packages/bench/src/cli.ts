/** `npm run bench`: measures the built apps and writes docs/benchmarks.md. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Command } from "commander";
import { benchmark } from "./benchmark.ts";
import { missed, toReport } from "./report.ts";
import { subjects } from "./subjects.ts";

const root = resolve(import.meta.dirname, "../../..");
const names = Object.keys(subjects) as (keyof typeof subjects)[];

const program = new Command("bench")
  .description("Measures the built apps beside an app that does nothing of its own.")
  .argument("[app...]", `of ${names.join(", ")}; all by default, and only then the report is written`)
  .option("--out <file>", "where the report goes", "docs/benchmarks.md")
  .addHelpText("after", "\nExit codes: 0 every target reached, 1 some missed or a failure, 2 wrong usage.")
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .parse();

const chosen = names.filter((name) => program.args.length === 0 || program.args.includes(name));
const unknown = program.args.filter((arg) => !names.includes(arg as keyof typeof subjects));
if (unknown.length > 0) program.error(`There is nothing to measure of: ${unknown.join(", ")}`);

const results = [];
for (const name of chosen) {
  const subject = subjects[name];
  if (!subject) continue;
  const zip = resolve(root, "apps", name, "build/build.zip");
  results.push(await benchmark(name, zip, subject, (line) => console.error(line)));
}
const report = toReport(results);
console.log(report);
if (program.args.length === 0) {
  const file = resolve(root, program.opts<{ out: string }>().out);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, report);
}
const problems = results.flatMap(missed);
for (const problem of problems) console.error(`✗ ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;
