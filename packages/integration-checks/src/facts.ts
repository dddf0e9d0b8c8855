import { readFileSync } from "node:fs";
import { join } from "node:path";
import { installedIn } from "./installed.ts";
import { bundledSchemaVersion } from "./schema.ts";
import { newestOf } from "./versions.ts";

const versionIn = (file: string): string | undefined => {
  try {
    const { version } = JSON.parse(readFileSync(file, "utf8")) as { version?: unknown };
    return typeof version === "string" ? version : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The newest zapier-platform-core that exists for sure: what is installed beside the app, what its zip holds, and what
 * this tool was made with.
 *
 * @param named - one that somebody knows of, such as `npm view zapier-platform-core version` says
 */
export const newestCoreFor = (folder: string, named?: string, inZip?: string): string => {
  const installed = ["zapier-platform-core", "zapier-platform-cli", "zapier-platform-schema"].map((name) => {
    const path = installedIn(folder, name);
    return path && versionIn(join(path, "package.json"));
  });
  return newestOf([bundledSchemaVersion, named, inZip, ...installed]) ?? bundledSchemaVersion;
};
