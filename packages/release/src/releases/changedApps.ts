import { basename } from "node:path";
import * as zod from "zod";
import { appNames } from "./appFolder.ts";
import { commitOf, isPartOf } from "./git.ts";
import { outputOf, type Run } from "./run.ts";

const turboList = zod.object({
  packages: zod.object({ items: zod.array(zod.object({ path: zod.string() })) }),
});

/**
 * The apps that may be another bundle than at an earlier commit: their own files or those of a workspace they depend
 * on changed, a dependency's version, or how all are bundled. turbo counts what only the tests use too.
 *
 * @param since - any name of a commit. Without one, or when it is no part of what is checked out (after a forced push),
 *   every app counts as changed; when it is later than that, none does
 */
export const changedApps = async (run: Run, root: string, since?: string): Promise<string[]> => {
  const base = since ? await commitOf(run, root, since) : undefined;
  if (base !== undefined && (await isPartOf(run, root, "HEAD", base))) return [];
  if (base === undefined || !(await isPartOf(run, root, base, "HEAD"))) return appNames(root);
  const filter = `--filter={./apps/*}...[${base}...HEAD]`;
  const listed = await outputOf(run, "turbo", ["ls", filter, "--output=json"], root);
  return turboList
    .parse(JSON.parse(listed))
    .packages.items.map(({ path }) => basename(path))
    .sort();
};
