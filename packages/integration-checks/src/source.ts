import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { LARGEST_BYTES, parseBounded } from "./boundedJson.ts";
import { type AppDefinition, parseDefinition } from "./definition.ts";
import { UsageError } from "./usageError.ts";

/** An app that was found. */
export interface AppSource {
  /** The name of its folder. */
  name: string;
  folder: string;
  definition: AppDefinition;
}

/** Where `zapier-platform build` puts the app. */
export const builtZip = (folder: string): string => join(folder, "build", "build.zip");

const DEFINITION = "definition.json";

/** The definition in a zip, which `zapier-platform build` puts there; the app itself is not run. */
const fromZip = (zip: string): unknown => {
  const { [DEFINITION]: file } = unzipSync(readFileSync(zip), {
    filter: ({ name, originalSize }) => name === DEFINITION && isBounded(originalSize),
  });
  if (!file) throw new Error(`There is no ${DEFINITION} in it: \`zapier-platform build\` writes one.`);
  return parseBounded(strFromU8(file));
};

const isBounded = (bytes: number): true => {
  if (bytes > LARGEST_BYTES)
    throw new Error(`Its ${DEFINITION} has more than 32 MB, which no definition has.`);
  return true;
};

const fromFile = (file: string): unknown =>
  isBounded(statSync(file).size) && parseBounded(readFileSync(file, "utf8"));

const fileOf = (path: string): string => {
  if (!existsSync(path)) throw new Error("There is no such file or folder.");
  if (!statSync(path).isDirectory()) return path;
  const file = [join(path, DEFINITION), builtZip(path)].find((candidate) => existsSync(candidate));
  if (file) return file;
  throw new Error(
    "There is no definition.json and no build/build.zip in it: run `zapier-platform build` there, and in this repository `npm run build:zip`.",
  );
};

const folderOf = (file: string): string => {
  const parent = dirname(file);
  return basename(parent) === "build" ? dirname(parent) : parent;
};

/**
 * Reads an app from its folder, its definition.json or its build.zip. In a folder, a definition.json comes before
 * build/build.zip.
 *
 * @throws {UsageError} beginning with the path
 */
export const readApp = async (path: string): Promise<AppSource> => {
  try {
    const file = resolve(fileOf(path));
    const raw = file.endsWith(".zip") ? fromZip(file) : fromFile(file);
    const folder = folderOf(file);
    return { name: basename(folder), folder, definition: parseDefinition(raw) };
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`, { cause: error });
  }
};
