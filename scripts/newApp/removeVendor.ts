import { existsSync, globSync, rmSync } from "node:fs";
import { join } from "node:path";
import { listingFiles, strikeOff } from "./lists.ts";
import { templateFiles } from "./makeVendor.ts";
import { renamed, UsageError } from "./names.ts";

/** What {@link removeVendor} took away, from the repository's folder. */
export interface RemovedVendor {
  removed: string[];
  changed: string[];
}

/** A template's path up to the part that has the vendor's name: a whole folder, or a file where only its name has it. */
const upToName = (path: string): string => {
  const parts = path.split(/[\\/]/);
  return parts.slice(0, parts.findIndex((part) => part.includes("newvendor")) + 1).join("/");
};

/**
 * Takes away a vendor that {@link makeVendor} made, with all that was added to its folders since.
 *
 * @param templates - the folder with the templates
 * @throws {UsageError} before anything is deleted, when there is no such vendor
 */
export const removeVendor = (root: string, templates: string, key: string): RemovedVendor => {
  if (!existsSync(join(root, "apps", key))) throw new UsageError(`There is no apps/${key}.`);
  const made = templateFiles(templates).map((path) => renamed(upToName(path), { key, name: key }));
  const own = [...new Set(made), `packages/proofs/endings/${key}.json`].filter((path) =>
    existsSync(join(root, path)),
  );
  const zaps = globSync(`packages/zap-runner/zaps/${key}-*.yaml`, { cwd: root });
  const removed = [...new Set([...own, ...zaps])].sort();
  for (const path of removed) rmSync(join(root, path), { recursive: true });
  strikeOff(root, key);
  return { removed, changed: listingFiles };
};
