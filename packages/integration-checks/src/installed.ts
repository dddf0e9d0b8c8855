import { existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * Where a package that an app depends on is installed; undefined where it is not. Links are followed first: pnpm installs
 * a package elsewhere, with its own dependencies beside it.
 */
export const installedIn = (folder: string, name: string): string | undefined => {
  if (!existsSync(folder)) return undefined;
  const paths = createRequire(join(realpathSync(folder), "package.json")).resolve.paths(name) ?? [];
  return paths.map((path) => join(path, name)).find((path) => existsSync(join(path, "package.json")));
};
