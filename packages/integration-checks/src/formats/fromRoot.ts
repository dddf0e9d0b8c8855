import { relative, resolve } from "node:path";

/**
 * A path as GitHub names it: from the root of the checkout, whatever folder of it the command runs in; elsewhere from the
 * working folder.
 */
export const fromRoot = (path: string): string =>
  relative(process.env.GITHUB_WORKSPACE || process.cwd(), resolve(path)).replaceAll("\\", "/");
