/**
 * Builds the app in the current folder into build/build.zip, as `zapier-platform push` would upload it. Every app's
 * `build:zip`.
 *
 * Zapier's CLI starts the zip once it is made and gives it 5 seconds (zapier-platform-cli 19.1.0, src/utils/build.js,
 * testBuildZip). On a busy machine an app needs more; the CLI then ends in an error without words. Only such a build
 * is tried again.
 */
import { existsSync, rmSync } from "node:fs";
import { basename } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { outputOf } from "./command.ts";

const ZIP = "build/build.zip";
const TRIES = 3;
/** Ends a start that hangs. An app needs half a second of a processor, so this is enough on any machine. */
const START_LIMIT_MS = 120_000;

const folder = process.cwd();

/** Whether the CLI gave no reason: nothing follows its last "Error:" but a frame and the hint at --debug. */
const isWordless = (output: string): boolean => {
  const error = stripVTControlCharacters(output).split("Error:").at(-1) ?? "";
  const words = error
    .replace(/[›»\s]+/g, " ")
    .replace("re-run this command with `--debug` for more info", "");
  return words.trim() === "";
};

/** What came of a build; an error without words is one that had too little time. */
type Outcome = { kind: "built" | "cut short" } | { kind: "failed"; words: string };

const outcomeOf = ({ exitCode, output }: { exitCode: number; output: string }): Outcome => {
  if (exitCode === 0) return { kind: "built" };
  return isWordless(output) ? { kind: "cut short" } : { kind: "failed", words: output };
};

const build = async (): Promise<Outcome> => {
  rmSync(ZIP, { force: true });
  const args = ["build", "--skip-npm-install", "--skip-validation"];
  const env = { ...process.env, DISABLE_ZAPIER_ANALYTICS: "1" };
  const outcome = outcomeOf(await outputOf("zapier-platform", args, { cwd: folder, env }));
  if (outcome.kind !== "cut short" || !existsSync(ZIP)) return outcome;
  // The zip is whole by then, and only its start was cut short: start it once more, without the CLI's limit.
  const { appFolder } = await import("@integrations/zap-runner");
  const start = { cwd: appFolder(ZIP).path, timeout: START_LIMIT_MS };
  return outcomeOf(await outputOf(process.execPath, ["zapierwrapper.js"], start));
};

let outcome = await build();
for (let tries = 1; tries < TRIES && outcome.kind === "cut short"; tries += 1) outcome = await build();

const app = basename(folder);
if (outcome.kind === "built") console.log(`Built ${app}.`);
else {
  console.error(
    outcome.kind === "failed"
      ? `${app} is not built. Zapier's CLI says:\n${outcome.words}`
      : `${app} is not built: Zapier's CLI failed ${TRIES} times without a reason, as it does on a machine that is too busy. Stop what else is running, then try again.`,
  );
  process.exitCode = 1;
}
