import { type StdioOptions, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";

/** The repository's folder. */
export const root = resolve(import.meta.dirname, "..");

/** Runs a command in the repository's folder to its end and gives its exit code. */
export const run = (command: string, args: string[], stdio: StdioOptions = "inherit"): number =>
  spawnSync(command, args, { cwd: root, stdio, shell: process.platform === "win32" }).status ?? 1;

/** Runs a TypeScript file of the repository; type stripping is on by default, only its warning is turned off. */
export const runScript = (file: string, args: string[] = []): number =>
  run("node", ["--disable-warning=ExperimentalWarning", file, ...args]);

/**
 * Builds apps, all or those in some folders, and gives the exit code: 2 where one of the folders is no app. The build
 * reports on stderr, so that stdout is the caller's own.
 */
export const buildApps = (folders: string[] = []): number => {
  const paths = folders.map((folder) => relative(root, resolve(root, folder)));
  const other = paths.find((path) => dirname(path) !== "apps" || !existsSync(resolve(root, path)));
  if (other !== undefined) {
    console.error(`${other} is no app: name a folder such as apps/hellotracks.`);
    return 2;
  }
  const filters = paths.map((path) => `--filter=./${path}`);
  return run(
    "turbo",
    ["run", "build:zip", "--output-logs=errors-only", ...filters],
    ["inherit", 2, "inherit"],
  );
};

/** Whether the command line asks for help. */
export const asksForHelp = (args: readonly string[]): boolean =>
  args.includes("--help") || args.includes("-h");

/** Ends the process with the help text when the command line asks for it. */
export const offerHelp = (text: string): void => {
  if (!asksForHelp(process.argv)) return;
  console.log(text);
  process.exit();
};
