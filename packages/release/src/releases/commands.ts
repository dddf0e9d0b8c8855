import { UsageError } from "@integrations/integration-checks";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { exitCodes, type Surroundings } from "../appCommand.ts";
import { type AppFolder, readAppFolder } from "./appFolder.ts";
import { changedApps } from "./changedApps.ts";
import { finishRelease } from "./finishRelease.ts";
import { readWorkTree } from "./git.ts";
import { guardProblems } from "./guards.ts";
import { parseTag } from "./releaseTag.ts";
import { CommandFailed, hiding, type Run, writeOnly } from "./run.ts";
import { ZapierApp } from "./zapier.ts";

/** Where the commands work. */
export interface ReleaseSurroundings extends Surroundings {
  /** Runs git, turbo and Zapier's CLI. */
  run: Run;
  /** A key of a Zapier account that may push the apps: `ZAPIER_DEPLOY_KEY`, which the CLI reads itself. */
  deployKey: string | undefined;
}

interface ActOptions {
  dryRun: boolean;
}

/** An app at Zapier and a way to report what was done there; in a dry run, one that only writes the commands. */
const openAtZapier = (
  app: AppFolder,
  { dryRun }: ActOptions,
  { run, write, deployKey }: ReleaseSurroundings,
) => {
  if (dryRun) return { zapier: new ZapierApp(writeOnly(write), app.folder), report: () => {} };
  if (!deployKey)
    throw new UsageError(
      "ZAPIER_DEPLOY_KEY is not set. Make a deploy key at developer.zapier.com/partner-settings/deploy-keys.",
    );
  return { zapier: new ZapierApp(hiding(deployKey, run), app.folder), report: write };
};

/** What a tag names, and why it must not be released. */
const inspect = async (tag: string, { root, run }: ReleaseSurroundings) => {
  const named = parseTag(tag);
  const app = readAppFolder(root, named.app);
  const tree = await readWorkTree(run, root, tag);
  return { ...named, app, tree, problems: guardProblems(named, app, tree) };
};

const check = async (tag: string, surroundings: ReleaseSurroundings): Promise<string[]> => {
  const { tree, problems } = await inspect(tag, surroundings);
  if (problems.length > 0) return problems;
  surroundings.write(
    tree.isAtTag ? `${tag} can be released.` : `${tag} can be released: git tag ${tag}, and push the tag.`,
  );
  return [];
};

const push = async (
  tag: string,
  options: ActOptions,
  surroundings: ReleaseSurroundings,
): Promise<string[]> => {
  const { app, version, tree, problems } = await inspect(tag, surroundings);
  const untagged = tree.isAtTag === undefined ? [`There is no tag ${tag}.`] : [];
  if (problems.length + untagged.length > 0) return [...problems, ...untagged];
  const { zapier, report } = openAtZapier(app, options, surroundings);
  return finishRelease(zapier, version, report);
};

/** Pushes a snapshot of each app; one that fails does not hold up the others. */
const snapshot = async (
  label: string,
  names: string[],
  options: ActOptions,
  surroundings: ReleaseSurroundings,
): Promise<string[]> => {
  const { root, write } = surroundings;
  const problems: string[] = [];
  for (const app of names.map((name) => readAppFolder(root, name))) {
    if (!app.isLinked) {
      write(`${app.name}: skipped, because no .zapierapprc names its integration.`);
      continue;
    }
    try {
      const { zapier, report } = openAtZapier(app, options, surroundings);
      await zapier.pushSnapshot(label);
      report(`${app.name}: pushed as 0.0.0-${label}.`);
    } catch (error) {
      if (!(error instanceof CommandFailed)) throw error;
      problems.push(`${app.name}: ${error.message}`);
    }
  }
  return problems;
};

// Zapier's form of a version's label (zapier-platform-cli, utils/version.js).
const snapshotLabel = (text: string): string => {
  if (text.length > 12 || !/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(text))
    throw new InvalidArgumentError("Write up to 12 letters and digits, with single dashes between them.");
  return text;
};

/** Runs one command, for example `["check", "hellotracks@1.2.0"]`, and gives its exit code. */
export const main = async (args: string[], surroundings: ReleaseSurroundings): Promise<number> => {
  const { root, run, write, writeError } = surroundings;
  let problems: string[] = [];
  const program = new Command("npm run release --")
    .description("Releases apps: checks a tag, pushes it to Zapier and promotes it; pushes snapshots.")
    .configureOutput({
      writeOut: (text) => write(text.trimEnd()),
      writeErr: (text) => writeError(text.trimEnd()),
    })
    .exitOverride()
    .addHelpText(
      "after",
      `
ZAPIER_DEPLOY_KEY: the deploy key that push and snapshot need, except for a --dry-run.
Exit codes: 0 done, 1 a tag that must not be released or a command that failed, 2 wrong usage`,
    );
  program
    .command("check")
    .description("say whether a tag can be released; it need not exist yet")
    .argument("<tag>", "<app>@<version>, such as hellotracks@1.2.0")
    .action(async (tag) => {
      problems = await check(tag, surroundings);
    });
  program
    .command("push")
    .description("check a tag, push its app and promote it; what was done before is not done again")
    .argument("<tag>", "<app>@<version>, such as hellotracks@1.2.0")
    .option("--dry-run", "only write the commands, as for a version that Zapier does not have", false)
    .action(async (tag, options) => {
      problems = await push(tag, options, surroundings);
    });
  program
    .command("changed")
    .description("list the apps that may be another bundle than at an earlier commit")
    .argument("[since]", "the commit; without one, or when it is no part of this one, all apps are listed")
    .action(async (since) => {
      for (const app of await changedApps(run, root, since)) write(app);
    });
  program
    .command("snapshot")
    .description("push apps as version 0.0.0-<label>, in place of the one before")
    .argument("<label>", "such as main", snapshotLabel)
    .argument("<apps...>", "such as hellotracks")
    .option("--dry-run", "only write the commands", false)
    .action(async (label, apps, options) => {
      problems = await snapshot(label, apps, options, surroundings);
    });

  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    // Commander has printed its own already, and also ends so after --help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.held : exitCodes.usage;
    if (!(error instanceof UsageError || error instanceof CommandFailed)) throw error;
    writeError(error.message);
    return error instanceof UsageError ? exitCodes.usage : exitCodes.problems;
  }
  for (const problem of problems) writeError(problem);
  return problems.length > 0 ? exitCodes.problems : exitCodes.held;
};
