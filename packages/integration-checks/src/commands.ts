import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { applyExceptions, checkDefinition } from "./check.ts";
import { CONFIG_FILE, readConfig } from "./config.ts";
import { type AppReport, countProblems, rulesTable, toJson, toText } from "./report.ts";
import { liveRules, rules } from "./rules/index.ts";
import { checkInSandbox } from "./sandboxRun.ts";
import { readApp } from "./source.ts";
import { UsageError } from "./usageError.ts";

/** Exit codes of the command. */
export const exitCodes = { clean: 0, problems: 1, usage: 2 } as const;
type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Where the command's lines go. */
export interface Terminal {
  write(text: string): void;
  writeError(text: string): void;
  /** Whether it shows colors. */
  color: boolean;
}

interface Options {
  format: "text" | "json";
  /** Any number of warnings unless said otherwise. */
  maxWarnings: number;
  live: boolean;
}

const checkApp = async (path: string, isLive: boolean): Promise<AppReport> => {
  const source = await readApp(path);
  const config = readConfig(source.folder);
  const live = isLive ? await checkInSandbox(source, config.live) : { problems: [], notRun: [] };
  const found = [...checkDefinition(source.definition), ...live.problems];
  return {
    app: source.name,
    ...applyExceptions(found, config.exceptions, isLive),
    notRun: live.notRun,
  };
};

const check = async (
  paths: string[],
  { format, maxWarnings, live }: Options,
  { write, color }: Terminal,
): Promise<ExitCode> => {
  const reports: AppReport[] = [];
  for (const path of paths) reports.push(await checkApp(path, live));
  write(format === "json" ? toJson(reports) : toText(reports, color));
  const { errors, warnings } = countProblems(reports);
  return errors > 0 || warnings > maxWarnings ? exitCodes.problems : exitCodes.clean;
};

const wholeNumber = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("Write a whole number.");
  return Number(text);
};

/** Runs the command, for example `["apps/hellotracks", "--format", "json"]`, and gives its exit code. */
export const main = async (args: string[], terminal: Terminal): Promise<ExitCode> => {
  const program = new Command("integration-checks")
    .description("Zapier's publishing checks, offline, over the compiled definition of any Zapier app.")
    .argument("[apps...]", "an app's folder, its definition.json or its build.zip")
    .addOption(new Option("--format <format>").choices(["text", "json"]).default("text"))
    .option("--max-warnings <number>", "how many warnings are no failure (default: any number)", wholeNumber)
    .option("--live", "also run this repository's apps against their sandboxes: rules T001 to T005", false)
    .option("--rules", "print the rules as a Markdown table")
    .addHelpText(
      "after",
      `
Exceptions, and inputs for --live, stand in ${CONFIG_FILE} in the app's folder.
Exit codes: 0 clean, 1 errors or too many warnings, 2 wrong usage or an app that cannot be read`,
    )
    .configureOutput({
      writeOut: (text) => terminal.write(text.trimEnd()),
      writeErr: (text) => terminal.writeError(text.trimEnd()),
    })
    .exitOverride();

  try {
    program.parse(args, { from: "user" });
    const { rules: listRules, maxWarnings = Number.POSITIVE_INFINITY, ...options } = program.opts();
    if (listRules) {
      terminal.write(rulesTable([...rules, ...liveRules]));
      return exitCodes.clean;
    }
    if (program.args.length === 0) program.error("error: name at least one app");
    return await check(program.args, { format: options.format, live: options.live, maxWarnings }, terminal);
  } catch (error) {
    // Commander has printed its own already, and also ends so after --help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage;
    if (!(error instanceof UsageError)) throw error;
    terminal.writeError(error.message);
    return exitCodes.usage;
  }
};
