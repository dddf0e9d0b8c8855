import { type SpawnOptionsWithoutStdio, spawn, spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { runTurbo } from "./turbo.ts";

/** The repository's folder. */
export const root = resolve(import.meta.dirname, "..");

/** Runs a command in the repository's folder to its end and gives its exit code. */
export const run = (command: string, args: string[]): number =>
  spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" }).status ?? 1;

/** The command that runs a TypeScript file: type stripping is on by default, only its warning is turned off. */
export const script = (file: string, args: string[] = []): [command: string, args: string[]] => [
  "node",
  ["--disable-warning=ExperimentalWarning", file, ...args],
];

/** Runs a TypeScript file of the repository to its end and gives its exit code. */
export const runScript = (file: string, args: string[] = []): number => run(...script(file, args));

/** Runs a command to its end, in the repository's folder unless told; gives its exit code and all that it wrote. */
export const outputOf = (
  command: string,
  args: string[],
  options: SpawnOptionsWithoutStdio = {},
): Promise<{ exitCode: number; output: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, shell: process.platform === "win32", ...options });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    child.on("error", reject).on("close", (code) => resolve({ exitCode: code ?? 1, output }));
  });

/**
 * Builds apps, all or those in some folders, and gives the exit code: 2 where one of the folders is no app. Reports on
 * stderr, so that stdout is the caller's own.
 */
export const buildApps = async (folders: string[] = []): Promise<number> => {
  const paths = folders.map((folder) => relative(root, resolve(root, folder)));
  const other = paths.find((path) => dirname(path) !== "apps" || !existsSync(resolve(root, path)));
  if (other !== undefined) {
    console.error(`${other} is no app: name a folder such as apps/hellotracks.`);
    return 2;
  }
  const total = paths.length || globSync("apps/*/package.json", { cwd: root }).length;
  const status = await runTurbo({
    args: ["build:zip", ...paths.map((path) => `--filter=./${path}`)],
    label: "Building the apps as Zapier gets them",
    outcome: `Built ${total} ${total === 1 ? "app" : "apps"}`,
    // What scripts/buildZip.ts ends with.
    isDone: /:build:zip: Built /,
    total,
  });
  return status === 0 ? 0 : 1;
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
