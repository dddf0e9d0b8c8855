import { type StdioOptions, spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** The repository's folder. */
export const root = resolve(import.meta.dirname, "..");

/** Runs a command in the repository's folder to its end and gives its exit code. */
export const run = (command: string, args: string[], stdio: StdioOptions = "inherit"): number =>
  spawnSync(command, args, { cwd: root, stdio, shell: process.platform === "win32" }).status ?? 1;

/** Runs a TypeScript file of the repository; type stripping is on by default, only its warning is turned off. */
export const runScript = (file: string, args: string[] = []): number =>
  run("node", ["--disable-warning=ExperimentalWarning", file, ...args]);

/** Ends the process with the help text when the command line asks for it. */
export const offerHelp = (text: string): void => {
  if (!process.argv.includes("--help")) return;
  console.log(text);
  process.exit();
};
