import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { enlist, isPackage, listingFiles } from "./lists.ts";
import { renamed, UsageError, type VendorNames } from "./names.ts";

/** What {@link makeVendor} wrote, from the repository's folder. */
export interface MadeVendor {
  made: string[];
  changed: string[];
}

/** Every file of the templates. */
export const templateFiles = (templates: string): string[] =>
  globSync("**/*", { cwd: templates, exclude: (name) => name === "node_modules" })
    .concat(globSync("**/.gitignore", { cwd: templates }))
    .filter((path) => statSync(join(templates, path)).isFile())
    .sort();

/** @throws {UsageError} when there is such a vendor, a file where one is to be made, or a package that has its name */
const refuseTaken = (root: string, key: string, files: string[]): void => {
  const folders = [`apps/${key}`, `packages/clients/src/${key}`, `packages/sandbox/src/${key}`];
  const taken = [...folders, ...files].find((path) => existsSync(join(root, path)));
  if (taken) throw new UsageError(`${taken} is there already.`);
  if (isPackage(root, key))
    throw new UsageError(`A package in node_modules is called ${key}: choose another key.`);
};

/**
 * Makes a vendor of `templates/vendor`: its files, and where the repository lists vendors. Overwrites nothing.
 *
 * @param templates - the folder with the templates
 * @throws {UsageError} before anything is written
 */
export const makeVendor = (root: string, templates: string, names: VendorNames): MadeVendor => {
  const sources = templateFiles(templates);
  const made = sources.map((path) => renamed(path, names));
  refuseTaken(root, names.key, made);
  for (const path of sources) {
    const target = join(root, renamed(path, names));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, renamed(readFileSync(join(templates, path), "utf8"), names), { flag: "wx" });
  }
  enlist(root, names.key);
  return { made, changed: listingFiles };
};
