import { lstatSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Tells `scripts/run.mjs` that what is installed is what the lock file says: it would install everything anew. */
const stamp = (root: string): void =>
  writeFileSync(
    join(root, "node_modules/.installed-package-lock.json"),
    readFileSync(join(root, "package-lock.json")),
  );

/** Installs a workspace that needs no other package than those that are there: npm would link it just so. */
export const linkApp = (root: string, key: string): void => {
  // A junction needs no rights on Windows; elsewhere the word means nothing.
  symlinkSync(resolve(root, "apps", key), join(root, "node_modules", key), "junction");
  stamp(root);
};

/** Takes the link away again. */
export const unlinkApp = (root: string, key: string): void => {
  const link = join(root, "node_modules", key);
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(link);
  stamp(root);
};
