import { outputOf, type Run } from "./run.ts";

/** The full hash of the commit that a name means, if there is one. */
export const commitOf = async (run: Run, root: string, name: string): Promise<string | undefined> => {
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`];
  const { exitCode, stdout } = await run("git", args, root);
  return exitCode === 0 ? stdout.trim() : undefined;
};

/** Whether a commit is part of another's history, or is that commit. */
export const isPartOf = async (run: Run, root: string, commit: string, other: string): Promise<boolean> =>
  (await run("git", ["merge-base", "--is-ancestor", commit, other], root)).exitCode === 0;

/** Where the repository stands when a tag is to be released. */
export interface WorkTree {
  /** No file is changed or new. */
  isClean: boolean;
  /** The tag's commit is checked out; undefined while there is no such tag. */
  isAtTag: boolean | undefined;
  isOnMain: boolean;
}

/** @throws {CommandFailed} outside a repository */
export const readWorkTree = async (run: Run, root: string, tag: string): Promise<WorkTree> => {
  const changes = await outputOf(run, "git", ["status", "--porcelain"], root);
  const head = await commitOf(run, root, "HEAD");
  const tagged = await commitOf(run, root, `refs/tags/${tag}`);
  // A clone's own main may be behind; where nothing was cloned from, there is only that.
  const main =
    (await commitOf(run, root, "refs/remotes/origin/main")) ?? (await commitOf(run, root, "refs/heads/main"));
  return {
    isClean: changes === "",
    isAtTag: tagged === undefined ? undefined : tagged === head,
    isOnMain: main !== undefined && (await isPartOf(run, root, "HEAD", main)),
  };
};
