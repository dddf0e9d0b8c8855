import { existsSync, readFileSync, writeFileSync } from "node:fs";

const mark = "# Written by `npm run sandbox -- --write-env`";

/** The lines of a `.env` file. */
export const toEnvLines = (env: Record<string, string>): string =>
  Object.entries(env)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("");

/**
 * Writes an app's `.env`. A file that this did not write may hold somebody's real credentials and stays as it is,
 * unless `force` is set.
 *
 * @throws {Error} in words when there is such a file
 */
export const writeEnvFile = (path: string, env: Record<string, string>, force: boolean): void => {
  if (!force && existsSync(path) && !readFileSync(path, "utf8").startsWith(mark)) {
    throw new Error(`${path} was not written by the sandbox; --force overwrites it`);
  }
  writeFileSync(path, `${mark}: the sandbox's credentials, good until it stops.\n${toEnvLines(env)}`, {
    // Somebody may write real ones into it later.
    mode: 0o600,
  });
};
