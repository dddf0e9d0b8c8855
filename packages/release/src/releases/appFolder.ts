import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { UsageError } from "@integrations/integration-checks";
import * as zod from "zod";

/** An app as its folder has it. */
export interface AppFolder {
  name: string;
  folder: string;
  /** The version in its package.json. */
  version: string;
  /** Its CHANGELOG.md; empty when there is none. */
  changelog: string;
  /** Whether `.zapierapprc` says which of Zapier's integrations it is. */
  isLinked: boolean;
}

const packageFile = zod.object({ version: zod.string() });

/** The names of the repository's apps. */
export const appNames = (root: string): string[] =>
  globSync("apps/*/package.json", { cwd: root })
    .map((path) => basename(join(path, "..")))
    .sort();

/** @throws {UsageError} when there is no such app */
export const readAppFolder = (root: string, name: string): AppFolder => {
  if (!appNames(root).includes(name))
    throw new UsageError(`There is no app "${name}". Apps: ${appNames(root).join(", ")}.`);
  const folder = join(root, "apps", name);
  const changelog = join(folder, "CHANGELOG.md");
  return {
    name,
    folder,
    version: packageFile.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))).version,
    changelog: existsSync(changelog) ? readFileSync(changelog, "utf8") : "",
    isLinked: existsSync(join(folder, ".zapierapprc")),
  };
};
