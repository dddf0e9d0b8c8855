import { resolve } from "node:path";
import { UsageError } from "@integrations/integration-checks";
import { print, printError } from "@integrations/terminal";
import { Command, CommanderError } from "commander";
import { type BuiltApp, readApps } from "./apps.ts";

/** Exit codes of a command. */
export const exitCodes = { held: 0, problems: 1, usage: 2 } as const;
type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Where a command works. */
export interface Surroundings {
  /** The repository's folder. */
  root: string;
  write(text: string): void;
  writeError(text: string): void;
}

/** What a command did with a file or app, or what is wrong with it. */
export type Outcome = { done: string } | { problem: string };

/** A command over built apps that writes files, or with `--check` says which would change. */
export interface AppCommand {
  name: string;
  description: string;
  /** What `--help` says after the options. */
  help: string;
  run(request: { root: string; apps: BuiltApp[]; isCheck: boolean }): Outcome[];
}

/**
 * Runs a command, for example with `["apps/hellotracks", "--check"]`, and gives its exit code: 0, 1 when something is
 * wrong with an app, 2 for wrong usage or an app that cannot be read.
 */
export const runAppCommand = async (
  command: AppCommand,
  args: string[],
  { root, write, writeError }: Surroundings,
): Promise<ExitCode> => {
  const program = new Command(`npm run ${command.name} --`)
    .description(command.description)
    .argument("[apps...]", "such as hellotracks (default: every app)")
    .option("--check", "write nothing, and fail where something would be written", false)
    .addHelpText("after", `\n${command.help}`)
    .configureOutput({
      writeOut: (text) => write(text.trimEnd()),
      writeErr: (text) => writeError(text.trimEnd()),
    })
    .exitOverride();
  try {
    program.parse(args, { from: "user" });
    const { check: isCheck } = program.opts<{ check: boolean }>();
    const apps = await readApps(root, program.args);
    const outcomes = command.run({ root, apps, isCheck });
    for (const outcome of outcomes) {
      if ("done" in outcome) write(outcome.done);
      else writeError(outcome.problem);
    }
    return outcomes.some((outcome) => "problem" in outcome) ? exitCodes.problems : exitCodes.held;
  } catch (error) {
    // Commander has printed its own already, and also ends so after --help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.held : exitCodes.usage;
    if (!(error instanceof UsageError)) throw error;
    writeError(error.message);
    return exitCodes.usage;
  }
};

/** Runs a command with this process's arguments on this repository. */
export const runFromShell = async (command: AppCommand): Promise<void> => {
  process.exitCode = await runAppCommand(command, process.argv.slice(2), {
    root: resolve(import.meta.dirname, "../../.."),
    write: print,
    writeError: printError,
  });
};
