import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";

const root = resolve(import.meta.dirname, "..");

/** Another file of tests may be building all apps, which takes a busy machine minutes. */
const LONGEST_WAIT_MS = 600_000;

const built = new Set<string>();

/**
 * For tests of built apps: builds those whose sources have changed, so that none tests an old zip. Does nothing in a
 * task of turbo, which has built them before.
 *
 * @param apps - names of apps, such as "hellotracks"
 * @throws {Error} with the words of a build that fails
 */
export const buildFirst = (...apps: string[]): void => {
  const folders = apps.filter((app) => !built.has(app)).map((app) => `apps/${app}`);
  if (process.env.TURBO_HASH !== undefined || folders.length === 0) return;
  const cache = join(root, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  // jest runs files side by side, in processes of their own. This lock ends with the process that holds it.
  const lock = new DatabaseSync(join(cache, "build.lock"), { timeout: LONGEST_WAIT_MS });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    const command = ["--disable-warning=ExperimentalWarning", "scripts/buildApps.ts", ...folders];
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    for (const app of apps) built.add(app);
  } finally {
    lock.close();
  }
};
