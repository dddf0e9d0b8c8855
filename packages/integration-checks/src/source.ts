import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { strFromU8, type Unzipped, unzipSync } from "fflate";
import { LARGEST_BYTES, parseBounded } from "./boundedJson.ts";
import { type AppDefinition, parseDefinition } from "./definition.ts";
import { isRecord } from "./json.ts";
import type { Finding } from "./rule.ts";
import { staleDefinition, staleZip } from "./stale.ts";
import { UsageError } from "./usageError.ts";

/** An app that was found. */
export interface AppSource {
  /** The name of its folder. */
  name: string;
  folder: string;
  definition: AppDefinition;
}

/** An app before anything is known of its definition but that it is JSON. */
export interface RawApp {
  name: string;
  folder: string;
  /** The file or folder that it was read from. */
  file: string;
  raw: unknown;
  /** The version of zapier-platform-core in its zip. */
  core?: string;
  /** What may make it another app than the source beside it. */
  stale: Finding[];
}

/** Where `zapier-platform build` puts the app. */
export const builtZip = (folder: string): string => join(folder, "build", "build.zip");

const DEFINITION = "definition.json";
const CORE = "node_modules/zapier-platform-core/package.json";

const isBounded = (bytes: number, name = DEFINITION): true => {
  if (bytes > LARGEST_BYTES) throw new Error(`Its ${name} has more than 32 MB, which no definition has.`);
  return true;
};

/** fflate's own errors have a number for a code (FlateErrorCode). */
const isFflateError = (error: unknown): boolean =>
  error instanceof Error && "code" in error && typeof error.code === "number";

/** What a zip holds beside its dependencies; the app itself is not run. */
const unzipped = (zip: string): Unzipped => {
  const isWanted = (name: string): boolean => name === CORE || !name.includes("node_modules/");
  try {
    return unzipSync(readFileSync(zip), {
      filter: ({ name, originalSize }) => isWanted(name) && isBounded(originalSize, name),
    });
  } catch (error) {
    if (!isFflateError(error)) throw error;
    throw new Error("It is no zip, or a damaged one.", { cause: error });
  }
};

const versionOf = (file: Uint8Array | undefined): string | undefined => {
  const value = file && parseBounded(strFromU8(file));
  return isRecord(value) && typeof value.version === "string" ? value.version : undefined;
};

/** The definition in a zip, which `zapier-platform build` puts there. */
const fromZip = (zip: string, folder: string): Omit<RawApp, "name" | "folder" | "file"> => {
  const files = unzipped(zip);
  const { [DEFINITION]: definition, [CORE]: corePackage, ...others } = files;
  if (!definition) throw new Error(`There is no ${DEFINITION} in it: \`zapier-platform build\` writes one.`);
  const core = versionOf(corePackage);
  return {
    raw: parseBounded(strFromU8(definition)),
    stale: zip === builtZip(folder) ? staleZip(others, folder) : [],
    ...(core && { core }),
  };
};

/** What is in a file of JSON, which it takes for the app's if it has the name for that. */
const fromDefinition = (file: string, folder: string): Pick<RawApp, "raw" | "stale"> => {
  if (!statSync(file).isFile()) throw new Error("It is no file.");
  isBounded(statSync(file).size);
  const raw = parseBounded(readFileSync(file, "utf8"));
  return { raw, stale: file === join(folder, DEFINITION) ? staleDefinition(raw, file, folder) : [] };
};

const folderOf = (file: string): string => {
  const parent = dirname(file);
  return basename(parent) === "build" ? dirname(parent) : parent;
};

/**
 * The folder of the app at a path, whether there is a definition in it or not.
 *
 * @throws {UsageError} when there is nothing at the path
 */
export const appFolder = (path: string): string => {
  const full = resolve(path);
  if (!existsSync(full)) throw new UsageError(`${path}: There is no such file or folder.`);
  return statSync(full).isDirectory() ? full : folderOf(full);
};

const readOne = (file: string): RawApp => {
  const folder = folderOf(file);
  const read = file.endsWith(".zip") ? fromZip(file, folder) : fromDefinition(file, folder);
  return { name: basename(folder), folder, file, ...read };
};

/** The newer of two files that both hold a definition of a folder's app, and that they differ, if they do. */
const newerOf = (file: string, zip: string): RawApp => {
  const isFileNewer = statSync(file).mtimeMs >= statSync(zip).mtimeMs;
  const [taken, left] = isFileNewer ? [file, zip] : [zip, file];
  const app = readOne(taken);
  // The older one is left out anyway: what is wrong with it is nobody's concern.
  const isSame = (() => {
    try {
      return isDeepStrictEqual(readOne(left).raw, app.raw);
    } catch {
      return false;
    }
  })();
  const difference: Finding = {
    where: "app",
    message: `${basename(left)} is older than ${basename(taken)} and different. ${basename(taken)} was checked.`,
    fix: `Remove ${left}, or name the one to check.`,
  };
  return { ...app, stale: [...app.stale, ...(isSame ? [] : [difference])] };
};

const readFolder = (folder: string): RawApp => {
  const [file, zip] = [join(folder, DEFINITION), builtZip(folder)];
  const [hasFile, hasZip] = [existsSync(file), existsSync(zip)];
  if (hasFile && hasZip) return newerOf(file, zip);
  if (hasFile || hasZip) return readOne(hasFile ? file : zip);
  throw new Error(
    "There is no definition.json and no build/build.zip in it. --from-source reads the app itself; `zapier-platform build --skip-validation` makes the zip.",
  );
};

/**
 * Reads an app from its folder, its definition.json or its build.zip, without running it.
 *
 * @throws {UsageError} beginning with the path
 */
export const readRaw = (path: string): RawApp => {
  try {
    if (!existsSync(path)) throw new Error("There is no such file or folder.");
    const full = resolve(path);
    return statSync(full).isDirectory() ? readFolder(full) : readOne(full);
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`, { cause: error });
  }
};

/**
 * The same, read as a definition.
 *
 * @throws {UsageError} beginning with the path
 */
export const readApp = async (path: string): Promise<AppSource> => {
  const { name, folder, raw } = readRaw(path);
  try {
    return { name, folder, definition: parseDefinition(raw) };
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`, { cause: error });
  }
};
