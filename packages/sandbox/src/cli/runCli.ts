import { join } from "node:path";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { RecordedRequest } from "../server/recording.ts";
import { type Sandbox, startSandbox } from "../startSandbox.ts";
import { type VendorName, vendors } from "../vendors.ts";
import { banner } from "./banner.ts";
import { writeEnvFile } from "./envFile.ts";
import { requestLine } from "./requestLine.ts";

/** What the command touches outside itself. */
export interface Terminal {
  print: (text: string) => void;
  complain: (text: string) => void;
  /** Resolves when the user wants to stop. */
  stopped: () => Promise<void>;
  /** The folder of the apps, where `--write-env` writes. */
  appsFolder: string;
}

interface CliOptions {
  vendor: VendorName[];
  port?: number;
  latency: number;
  writeEnv: boolean;
  force: boolean;
  quiet: boolean;
}

/** @returns the exit code: 0 stopped by the user or help shown, 1 could not start, 2 wrong usage */
export const runCli = async (args: string[], terminal: Terminal): Promise<number> => {
  const program = createProgram(terminal);
  try {
    program.parse(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return await keepRunning(program.opts<CliOptions>(), terminal);
};

const createProgram = ({ print, complain }: Terminal): Command =>
  new Command("npm run sandbox --")
    .description("Keeps the vendors' sandboxes running on 127.0.0.1 until Ctrl-C.")
    .addOption(
      new Option("--vendor <name...>", "only these")
        .choices(Object.keys(vendors))
        .default(Object.keys(vendors), "all"),
    )
    .option(
      "--port <number>",
      "port of the first one, the others follow (default: free ports)",
      toInteger(65_535),
    )
    .option("--latency <ms>", "how late every answer comes", toInteger(600_000), 0)
    .option("--write-env", "write apps/<app>/.env", false)
    .option("--force", "with --write-env: overwrite a .env that the sandbox did not write", false)
    .option("--quiet", "do not print the requests as they come", false)
    .addHelpText("after", "\nExit codes: 0 stopped, 1 could not start, 2 wrong usage")
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: complain });

const toInteger = (most: number) => (value: string) => {
  if (!/^\d+$/.test(value) || Number(value) > most)
    throw new InvalidArgumentError(`Not an integer from 0 to ${most}.`);
  return Number(value);
};

const keepRunning = async (
  options: CliOptions,
  { print, complain, stopped, appsFolder }: Terminal,
): Promise<number> => {
  const { vendor: names, port, latency: latencyMs, writeEnv, force, quiet } = options;
  const running: Sandbox[] = [];
  try {
    for (const [index, name] of names.entries()) {
      const { label } = vendors[name];
      const afterRequest = (request: RecordedRequest) => {
        if (!quiet) print(requestLine(label, request));
      };
      const sandbox = await startSandbox(name, { port: port ? port + index : 0, latencyMs, afterRequest });
      running.push(sandbox);
      print(banner(sandbox));
      if (!writeEnv) continue;
      const file = join(appsFolder, name, ".env");
      writeEnvFile(file, sandbox.env, force);
      print(`Wrote ${file}\n`);
    }
    print("\nCtrl-C stops.\n");
    await stopped();
    return 0;
  } catch (error) {
    complain(`error: ${error instanceof Error ? error.message : error}\n`);
    return 1;
  } finally {
    await Promise.all(running.map((sandbox) => sandbox.close()));
  }
};
