import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type CommandResult, runWith } from "../../src/releases/run.ts";

export const repository = join(import.meta.dirname, "../../../..");

/** Puts a program of that name first in PATH, as a body of JavaScript with `node:fs` as `fs`; gives the variables. */
export const standIn = (folder: string, name: string, body: string): NodeJS.ProcessEnv => {
  const bin = join(folder, "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, name), `#!/usr/bin/env node\nconst fs = require("node:fs");\n${body}`, {
    mode: 0o755,
  });
  return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
};

/** Runs a script of the repository. */
export const runScript = (
  env: NodeJS.ProcessEnv,
  script: string,
  args: string[],
  folder: string,
): Promise<CommandResult> =>
  runWith(env)(process.execPath, ["--disable-warning=ExperimentalWarning", script, ...args], folder);
