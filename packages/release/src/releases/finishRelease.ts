import semver from "semver";
import type { ZapierApp } from "./zapier.ts";

const isReleased = ({ state }: { state: string }): boolean => state !== "private";

/**
 * Does what is left to do for a version: pushes it unless Zapier has it, promotes it unless it is. So it can be run
 * again after one that broke off.
 *
 * @returns why nothing may be done
 * @throws {CommandFailed} when Zapier's CLI fails
 */
export const finishRelease = async (
  app: ZapierApp,
  version: string,
  write: (line: string) => void,
): Promise<string[]> => {
  const versions = await app.versions();
  const newer = versions.find((other) => isReleased(other) && semver.gt(other.version, version));
  if (newer)
    return [`Zapier has ${newer.version}, ${newer.state}: a version below it cannot be released any more.`];

  const pushed = versions.find((other) => other.version === version);
  if (pushed && isReleased(pushed)) {
    write(`Zapier has ${version} already, ${pushed.state}: nothing to do.`);
    return [];
  }
  if (pushed) {
    write(`Zapier has ${version} already: not pushed again.`);
  } else {
    await app.push();
    write(`Pushed ${version}.`);
  }
  write(await app.promote(version));
  return [];
};
