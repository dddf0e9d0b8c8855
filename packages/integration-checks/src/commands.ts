import { CommanderError } from "commander";
import { readConfig } from "./config.ts";
import { configJsonSchema } from "./configJsonSchema.ts";
import { parseDefinition } from "./definition.ts";
import { explain } from "./explain.ts";
import { toAnnotations } from "./formats/github.ts";
import { toJson } from "./formats/json.ts";
import { toSarif } from "./formats/sarif.ts";
import { toText } from "./formats/text.ts";
import { type LintOptions, lint } from "./lint.ts";
import { type AskedRule, commandLine, type Given } from "./options.ts";
import { levelsOf } from "./policy.ts";
import { type AppReport, countProblems, rulesTable } from "./report.ts";
import { type Severity, severities } from "./rule.ts";
import { allRules } from "./rules/index.ts";
import { appFolder, readRaw } from "./source.ts";
import { UsageError } from "./usageError.ts";
import { toolVersion } from "./version.ts";

/** Exit codes of the command. */
export const exitCodes = { clean: 0, problems: 1, usage: 2 } as const;
type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Where the command's lines go. */
export interface Terminal {
  write(text: string): void;
  writeError(text: string): void;
  /** A line that may command a build. */
  command(line: string): void;
  /** Whether it shows colors. */
  color: boolean;
}

interface Showing {
  format: Given["format"];
  quiet: boolean;
  failOn: Severity;
  /** Any amount of advice unless said otherwise. */
  maxWarnings: number;
}

const withoutAdvice = (report: AppReport): AppReport => ({
  ...report,
  problems: report.problems.filter(({ severity }) => severity !== "advice"),
});

const show = (reports: AppReport[], format: Showing["format"], terminal: Terminal): void => {
  if (format === "json") terminal.write(toJson(reports));
  else if (format === "sarif") terminal.write(toSarif(reports, toolVersion));
  else if (format === "github") for (const line of toAnnotations(reports)) terminal.command(line);
  if (format === "text" || format === "github") terminal.write(toText(reports, terminal.color));
};

const check = async (
  paths: string[],
  options: LintOptions,
  { format, quiet, failOn, maxWarnings }: Showing,
  terminal: Terminal,
): Promise<ExitCode> => {
  const reports: AppReport[] = [];
  for (const path of paths) reports.push(await lint(path, options));
  show(quiet ? reports.map(withoutAdvice) : reports, format, terminal);
  const unread = reports.flatMap(({ unreadable }) => unreadable ?? []);
  // The others show it themselves.
  if (format === "json" || format === "sarif") for (const reason of unread) terminal.writeError(reason);
  const counts = countProblems(reports);
  const fails = severities.slice(0, severities.indexOf(failOn) + 1).some((severity) => counts[severity] > 0);
  if (counts.advice > maxWarnings)
    terminal.writeError(
      `There is more advice (${counts.advice}) than --max-warnings allows (${maxWarnings}).`,
    );
  if (unread.length > 0) return exitCodes.usage;
  return fails || counts.advice > maxWarnings ? exitCodes.problems : exitCodes.clean;
};

const levelsAsked = (asked: AskedRule[]): Pick<LintOptions, "levels" | "only"> => ({
  levels: Object.fromEntries(asked.flatMap(({ id, level }) => (level === undefined ? [] : [[id, level]]))),
  only: asked.filter(({ level }) => level === undefined).map(({ id }) => id),
});

const printConfig = (path: string, options: LintOptions, { write }: Terminal): void => {
  const config = readConfig(appFolder(path));
  const style = config.style || options.style;
  write(JSON.stringify({ ...config, style, rules: levelsOf(config, options) }, null, 2));
};

/** Runs the command, for example `["apps/hellotracks", "--format", "json"]`, and gives its exit code. */
export const main = async (args: string[], terminal: Terminal): Promise<ExitCode> => {
  const program = commandLine(toolVersion)
    .configureOutput({
      writeOut: (text) => terminal.write(text.trimEnd()),
      writeErr: (text) => terminal.writeError(text.trimEnd()),
    })
    .exitOverride();

  try {
    program.parse(args, { from: "user" });
    const given = program.opts<Given>();
    if (given.rules) {
      terminal.write(rulesTable(allRules));
      return exitCodes.clean;
    }
    if (given.printSchema) {
      terminal.write(JSON.stringify(configJsonSchema(), null, 2));
      return exitCodes.clean;
    }
    const [first = ".", ...names] = program.args;
    if (first === "explain") {
      if (names.length === 0) program.error("error: name a rule, such as explain D004");
      for (const name of names) terminal.write(explain(name));
      return exitCodes.clean;
    }
    const options: LintOptions = {
      ...levelsAsked(given.rule ?? []),
      style: given.style === true,
      isLive: given.live === true,
      hasOld: given.baseline !== undefined,
      isFromSource: given.fromSource === true,
      isBaselineWritten: given.writeBaseline === true,
      ...(given.newestCore !== undefined && { newestCore: given.newestCore }),
      ...(given.baseline !== undefined && { old: parseDefinition(readRaw(given.baseline).raw) }),
    };
    if (given.printConfig) {
      if (names.length > 0) program.error("error: --print-config takes one app");
      printConfig(first, options, terminal);
      return exitCodes.clean;
    }
    const { format, quiet = false, failOn, maxWarnings = Number.POSITIVE_INFINITY } = given;
    return await check([first, ...names], options, { format, quiet, failOn, maxWarnings }, terminal);
  } catch (error) {
    // Commander has printed its own already, and also ends so after --help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage;
    if (!(error instanceof UsageError)) throw error;
    terminal.writeError(error.message);
    return exitCodes.usage;
  }
};
