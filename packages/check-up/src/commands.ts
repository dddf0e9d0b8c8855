import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { VendorName } from "@integrations/sandbox";
import { openApp, UsageError } from "@integrations/zap-runner";
import { asksOf, hooksOf } from "./ask.ts";
import { checkUp } from "./checkUp.ts";
import type { Reading } from "./reading.ts";
import { type Report, readReport } from "./report.ts";
import { isVendor } from "./sandboxReading.ts";
import { changeLines, reportLines } from "./words.ts";

export const usage = `Usage: npm run check-up -- <app> [options]

Reads an account through the built app, with the credentials in apps/<app>/.env, and writes nothing to it.

  --sandbox            check the vendor's sandbox instead
  --dry-run            list what would be asked, and ask nothing
  --save <file>        save a report that can be shared: shapes and counts, no values
  --compare <file>     tell what has changed since a saved report
  --values             show values and the vendor's own words on the screen

Exit codes: 0 all reads, 1 something does not, 2 wrong usage, 3 no connection`;

/** Exit codes. */
export const exitCodes = { reads: 0, doesNot: 1, usage: 2, noConnection: 3 } as const;
type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Where lines go, and the signal that ends a check-up (Ctrl-C). */
export interface Terminal {
  write(line: string): void;
  writeError(line: string): void;
  signal: AbortSignal;
}

interface BuiltApp {
  app: VendorName;
  zip: string;
}

const options = {
  sandbox: { type: "boolean", default: false },
  "dry-run": { type: "boolean", default: false },
  values: { type: "boolean", default: false },
  save: { type: "string" },
  compare: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;

const read = (args: string[]) => {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
};

const appNamed = (root: string, name: string): BuiltApp => {
  if (!isVendor(name)) throw new UsageError(`There is no app ${name}.`);
  const zip = join(root, "apps", name, "build", "build.zip");
  if (!existsSync(zip))
    throw new UsageError(`The app ${name} is not built: npm run build:zip builds all apps.`);
  return { app: name, zip };
};

const earlierReport = (path: string | undefined, app: string): Report | undefined => {
  if (path === undefined) return undefined;
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile();
  const report = isFile ? readReport(readFileSync(path, "utf8")) : undefined;
  if (!report) throw new UsageError(`${path} is no report that --save wrote.`);
  if (report.app !== app) throw new UsageError(`${path} is about ${report.app}, not ${app}.`);
  return report;
};

/** Before an account is read for nothing. */
const checkWritable = (path: string): void => {
  try {
    closeSync(openSync(path, "a"));
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${(error as Error).message}`);
  }
};

const toldTo = ({ write, signal }: Terminal) => ({
  signal,
  onAccount: (account: string) => write(`Reading ${account}; nothing is written to it\n`),
  onThrottled: (seconds: number) => write(`The vendor wants a pause: waiting ${seconds} s`),
});

/** Runs one check-up, for example `["hubstaff", "--sandbox"]`, and gives its exit code. Errors of usage are printed. */
export const main = async (args: string[], root: string, terminal: Terminal): Promise<ExitCode> => {
  try {
    const { values, positionals } = read(args);
    if (values.help) {
      terminal.write(usage);
      return exitCodes.reads;
    }
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) throw new UsageError(usage);
    const app = appNamed(root, name);
    if (values["dry-run"]) return await dryRun(app, terminal);
    const earlier = earlierReport(values.compare, app.app);
    if (values.save !== undefined) checkWritable(values.save);
    const checked = await checkUp(root, app.app, { ...toldTo(terminal), isSandbox: values.sandbox });
    for (const line of reportLines(checked.report)) terminal.write(line);
    if (values.values) for (const line of valueLines(checked.reading)) terminal.write(line);
    if (earlier) for (const line of ["", ...changeLines(earlier, checked.report)]) terminal.write(line);
    if (values.save !== undefined) {
      writeFileSync(values.save, `${JSON.stringify(checked.report, null, 2)}\n`);
      terminal.write(`\nSaved ${values.save}: shapes and counts, without a value of the account.`);
    }
    return codeOf(checked.report, values.sandbox);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.writeError(error.message);
    return exitCodes.usage;
  }
};

const codeOf = ({ operations, findings }: Report, isSandbox: boolean): ExitCode => {
  const statuses = operations.map(({ status }) => status);
  if (operations[0]?.status !== "reads" || statuses.includes("no connection")) return exitCodes.noConnection;
  const failed = statuses.includes("refused") || statuses.includes("cannot be read");
  return failed || (isSandbox && findings.length > 0) ? exitCodes.doesNot : exitCodes.reads;
};

const dryRun = async ({ zip }: BuiltApp, { write }: Terminal): Promise<ExitCode> => {
  const host = await openApp(zip, { readOnly: true });
  try {
    const definition = await host.definition();
    write("A check-up asks these, in this order, each with one request or a few, and nothing else:");
    write("  authentication.test");
    for (const { address, kind, by } of asksOf(definition))
      write(`  ${address}: ${kind}${by ? ` by ${by}` : ""}`);
    for (const address of hooksOf(definition)) write(`  not asked: ${address}, which the vendor calls`);
    return exitCodes.reads;
  } finally {
    await host.close();
  }
};

const LONGEST_RECORD = 300;

/** What --values shows: the first record of each operation, and the app's words for what failed. */
const valueLines = ({ outcomes, records }: Reading): string[] => [
  "\nValues, which are yours: they are not in a saved report",
  ...[...records].flatMap(([address, [first]]) =>
    first ? [`  ${address}: ${JSON.stringify(first).slice(0, LONGEST_RECORD)}`] : [],
  ),
  ...outcomes.flatMap(({ address, words }) => (words ? [`  ${address}: ${words}`] : [])),
];
