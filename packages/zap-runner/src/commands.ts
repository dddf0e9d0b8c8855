import { basename, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { appsOf } from "./checkZap.ts";
import { parseDuration } from "./duration.ts";
import { Ledger } from "./ledger.ts";
import { LedgerError } from "./ledgerFile.ts";
import { history, list } from "./lookUps.ts";
import { rehearse } from "./rehearsal.ts";
import { summarize, toTable } from "./report.ts";
import { UsageError } from "./usageError.ts";
import { type ConnectedApp, type Workshop, withApps } from "./workshop.ts";
import { ZapFileError } from "./zapFile.ts";
import { type PollResult, ZapRunner } from "./zapRunner.ts";

/** Exit codes of all commands. */
export const exitCodes = { held: 0, failed: 1, usage: 2, reconnect: 3 } as const;
type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Where a command's lines go, and the signal that ends it (Ctrl-C). */
export interface Terminal {
  write(line: string): void;
  writeError(line: string): void;
  signal: AbortSignal;
}

interface RunOptions {
  once?: boolean;
  /** Milliseconds. */
  every?: number;
  live?: boolean;
  ledger?: string;
}

const ONCE_ON_A_NEW_SANDBOX =
  "--once is for your own account (--live) or for a ledger that is kept (--ledger): nothing happens on a new sandbox, so the poll below finds nothing. The rehearsal, npm run zap -- run <file>, makes things happen.";

const codeOf = ({ reconnect, error, runs }: PollResult): ExitCode => {
  if (reconnect !== null) return exitCodes.reconnect;
  return error !== null || runs.some(({ status }) => status === "errored")
    ? exitCodes.failed
    : exitCodes.held;
};

/** Turns the Zap on if it is off, else polls. A Zap that `beginsAnew` with each command does both, else it would never poll. */
const turnOnOrPoll = async (zap: ZapRunner, beginsAnew: boolean): Promise<ExitCode> => {
  if (zap.isOn) return codeOf(await zap.poll());
  const code = codeOf(await zap.turnOn());
  return beginsAnew && zap.isOn ? codeOf(await zap.poll()) : code;
};

/** Runs a Zap once, or again and again when `every` is given, until the signal or a lost connection. */
const keepPolling = async (
  zap: ZapRunner,
  { every, beginsAnew }: { every: number | undefined; beginsAnew: boolean },
  { write, signal }: Terminal,
): Promise<ExitCode> => {
  let code: ExitCode = exitCodes.held;
  try {
    while (true) {
      const latest = await turnOnOrPoll(zap, beginsAnew);
      if (latest !== exitCodes.held) code = latest;
      if (every === undefined || code === exitCodes.reconnect) return code;
      await wait(every, undefined, { signal });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    write("Stopped. What is not finished goes on at the next start.");
    return code;
  }
};

/** Whose ids a ledger holds. */
const ownerOf = (apps: Record<string, ConnectedApp>): string => {
  const accounts = Object.entries(apps).flatMap(([name, { account }]) =>
    account ? `${name} ${account}` : [],
  );
  return accounts.length > 0 ? `live account ${accounts.sort().join(", ")}` : "sandbox";
};

const run = async (
  workshop: Workshop,
  terminal: Terminal,
  file: string,
  { once, every, live = false, ledger: ledgerPath }: RunOptions,
): Promise<ExitCode> => {
  const { write, signal } = terminal;
  const path = workshop.find(file);
  const { zap } = await workshop.check(path);
  workshop.tidy();
  const connect = (app: string) => (live ? workshop.connectLive(app) : workshop.connectSandbox(app));

  return withApps(appsOf(zap), connect, async (apps) => {
    for (const [name, { sandbox }] of Object.entries(apps))
      if (sandbox) write(`${name}: sandbox at ${sandbox.url}`);
    const ledger = Ledger.open(ledgerPath ?? workshop.ledgerPath(path, live), ownerOf(apps));
    try {
      // A sandbox begins anew with each command, so what an earlier one was seen to hold means nothing.
      const beginsAnew = !live && ledgerPath === undefined;
      if (beginsAnew) ledger.clear();
      if (beginsAnew && once) write(ONCE_ON_A_NEW_SANDBOX);
      if (!live && !once && every === undefined && zap.rehearsal.length > 0) {
        const failures = await rehearse({ zap, apps, ledger, log: write });
        write(toTable([summarize(zap, ledger, failures.length === 0)]));
        return failures.length === 0 ? exitCodes.held : exitCodes.failed;
      }
      const connections = Object.fromEntries(
        Object.entries(apps).map(([name, { connection }]) => [name, connection]),
      );
      const runner = new ZapRunner({ zap, connections, ledger, log: write, zapId: "1", signal });
      if (await runner.isHook()) {
        throw new UsageError(
          `${zap.trigger.key} waits for webhooks, which reach a Zap at Zapier only: it runs in the rounds of a rehearsal.`,
        );
      }
      return await keepPolling(runner, { every, beginsAnew }, terminal);
    } finally {
      ledger.close();
    }
  });
};

const check = async (workshop: Workshop, { write }: Terminal, file: string): Promise<ExitCode> => {
  const path = workshop.find(file);
  const { zap, open } = await workshop.check(path);
  write(`${basename(path)} can run: ${zap.trigger.key}, then ${zap.steps.map(({ id }) => id).join(", ")}.`);
  for (const line of open) write(`${basename(path)}, ${line}`);
  return exitCodes.held;
};

const duration = (text: string): number => {
  const milliseconds = parseDuration(text);
  if (milliseconds === undefined) throw new InvalidArgumentError("Write a duration such as 60s, 5m or 1h.");
  return milliseconds;
};

const ledgerOption = (): Option =>
  new Option("--ledger <path>", "the ledger to use instead of .zap-runner/<zap>.sqlite").argParser((path) =>
    resolve(path),
  );

/** Runs one command, for example `["run", "new-job", "--once"]`, and gives its exit code. Errors in its input are printed. */
export const main = async (args: string[], workshop: Workshop, terminal: Terminal): Promise<ExitCode> => {
  let code: ExitCode = exitCodes.held;
  const program = new Command("npm run zap --")
    .description(
      "Runs Zap files on the built apps, as Zapier would. A development tool: in production the engine is Zapier.",
    )
    .configureOutput({
      writeOut: (text) => terminal.write(text.trimEnd()),
      writeErr: (text) => terminal.writeError(text.trimEnd()),
    })
    .exitOverride()
    .addHelpText(
      "after",
      "\nExit codes: 0 all held, 1 a run, a poll or an expectation failed, 2 wrong usage or file, 3 an app needs reconnecting",
    );
  program
    .command("run")
    .description("rehearse a Zap on the sandboxes, or with an option run it for real")
    .argument("<file>", "a Zap file, or the name of one of the repository's")
    .addOption(new Option("--once", "turn the Zap on; if it is on, poll once").conflicts("every"))
    .addOption(
      new Option("--every <duration>", "turn the Zap on, then poll every 60s or 5m until Ctrl-C").argParser(
        duration,
      ),
    )
    .option("--live", "on your own accounts, with the credentials in apps/<app>/.env")
    .addOption(ledgerOption())
    .action(async (file, options) => {
      code = await run(workshop, terminal, file, options);
    })
    .addHelpText(
      "after",
      `
  npm run zap -- run new-job-briefing                      the rehearsal that its file describes
  npm run zap -- run new-job-briefing --every 60s          on sandboxes, where you make things happen by hand
  npm run zap -- run new-job-briefing --live --every 5m    on your own accounts`,
    );
  program
    .command("check")
    .description("compare a Zap file with the built apps")
    .argument("<file>")
    .action(async (file) => {
      code = await check(workshop, terminal, file);
    });
  program
    .command("history")
    .description("show what a Zap did")
    .argument("<file>")
    .option("--json", "everything, as JSON")
    .option("--live", "of the live runs")
    .addOption(ledgerOption())
    .action((file, options) => {
      terminal.write(history(workshop, file, options));
    });
  program
    .command("list")
    .description("list the repository's Zaps")
    .action(() => {
      terminal.write(list(workshop));
    });

  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    // Commander has printed its own already, and also ends so after --help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.held : exitCodes.usage;
    if (!(error instanceof ZapFileError || error instanceof UsageError || error instanceof LedgerError))
      throw error;
    terminal.writeError(error.message);
    return exitCodes.usage;
  }
};
