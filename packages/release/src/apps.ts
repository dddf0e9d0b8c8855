import { existsSync, globSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { type AppDefinition, builtZip, readApp, UsageError } from "@integrations/integration-checks";
import semver from "semver";
import * as zod from "zod";

/** The file in an app's folder that keeps its promises. */
export const PROMISES_FILE = "promises.json";

/** An app that was built. */
export interface BuiltApp {
  /** Its folder, and the same as people write it: `apps/hellotracks`. */
  folder: string;
  path: string;
  /** The major version in its package.json. */
  major: number;
  definition: AppDefinition;
}

const packageFile = zod.looseObject({
  version: zod.string().refine((version) => semver.valid(version), "is no version"),
});

const majorOf = (folder: string, path: string): number => {
  const { data, error } = packageFile.safeParse(
    JSON.parse(readFileSync(join(folder, "package.json"), "utf8")),
  );
  if (error) throw new UsageError(`${path}/package.json: ${zod.prettifyError(error)}`);
  return semver.major(data.version);
};

/** The folders of all apps: what is built, and what once was, because it has promises to keep. */
const appFolders = (root: string): string[] =>
  globSync("apps/*", { cwd: root })
    .map((path) => join(root, path))
    .filter((folder) => existsSync(builtZip(folder)) || existsSync(join(folder, PROMISES_FILE)))
    .sort();

/**
 * Reads built apps: the named folders, else all.
 *
 * @param root - the repository's folder, from which the names count
 * @throws {UsageError} naming each app that is not built
 */
export const readApps = async (root: string, names: string[]): Promise<BuiltApp[]> => {
  const folders = names.length > 0 ? names.map((name) => resolve(root, name)) : appFolders(root);
  const pathOf = (folder: string): string => relative(root, folder).replaceAll("\\", "/");
  const missing = folders.filter((folder) => !existsSync(builtZip(folder))).map(pathOf);
  if (missing.length > 0)
    throw new UsageError(`Not built: ${missing.join(", ")}. npm run build:zip builds all apps.`);
  if (folders.length === 0) throw new UsageError("No app is built. npm run build:zip builds all apps.");
  return await Promise.all(
    folders.map(async (folder) => {
      const path = pathOf(folder);
      const { definition } = await readApp(builtZip(folder));
      return { folder, path, major: majorOf(folder, path), definition };
    }),
  );
};
