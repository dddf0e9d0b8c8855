import { createHash, randomUUID } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import * as zod from "zod";
import { UsageError } from "./usageError.ts";

const END_OF_DIRECTORY = 0x06054b50;
const FILE_TYPE = 0o170000;
const SYMLINK = 0o120000;

/**
 * Names of a zip's symbolic links, from its central directory (APPNOTE 4.3.12), which fflate does not hand out. The
 * zip of an app in a workspace has some: its `zapierwrapper.js` is one.
 */
const symlinksIn = (zip: Buffer): Set<string> => {
  const names = new Set<string>();
  const end = zip.lastIndexOf(Buffer.from(Uint32Array.of(END_OF_DIRECTORY).buffer));
  let entry = zip.readUInt32LE(end + 16);
  while (entry < end) {
    const nameEnd = entry + 46 + zip.readUInt16LE(entry + 28);
    const mode = zip.readUInt16LE(entry + 40);
    if ((mode & FILE_TYPE) === SYMLINK) names.add(zip.toString("utf8", entry + 46, nameEnd));
    entry = nameEnd + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return names;
};

/** A file is there whole or not at all, also for another process that unpacks the same zip meanwhile. */
const writeWhole = (path: string, write: (partial: string) => void): void => {
  const partial = `${path}-${randomUUID()}`;
  write(partial);
  renameSync(partial, path);
};

const sizeOf = (path: string): number | undefined => lstatSync(path, { throwIfNoEntry: false })?.size;

/** Written last, with the name and size of every file: without it, or with a file missing, a folder is incomplete. */
const MARK = ".complete.json";
const mark = zod.record(zod.string(), zod.number());

const isComplete = (folder: string): boolean => {
  try {
    const files = mark.parse(JSON.parse(readFileSync(join(folder, MARK), "utf8")));
    return Object.entries(files).every(([name, size]) => sizeOf(join(folder, name)) === size);
  } catch {
    // No mark, or none that can be read.
    return false;
  }
};

interface Contents {
  files: Record<string, Uint8Array>;
  symlinks: Set<string>;
}

/** What AWS Lambda, where Zapier runs apps, takes at most ("Lambda quotas", deployment package, unzipped). */
const LARGEST_BYTES = 250 * 1024 * 1024;

/** Throws a UsageError for a zip that is not whole, too large, or would write elsewhere. */
const contentsOf = (zip: Buffer, path: string): Contents => {
  const contents = read(zip, path);
  const stray = strayIn(contents);
  if (stray === undefined) return contents;
  throw new UsageError(`${path} is no zip of an app: ${JSON.stringify(stray)} leads out of its folder.`);
};

/** What reads a zip that is not whole knows no better than an index out of bounds. */
const read = (zip: Buffer, path: string): Contents => {
  try {
    let bytes = 0;
    const filter = ({ originalSize }: { originalSize: number }): boolean => {
      bytes += originalSize;
      if (bytes > LARGEST_BYTES)
        throw new UsageError(`${path} has more than 250 MB in it, which no app may.`);
      return true;
    };
    return { files: unzipSync(zip, { filter }), symlinks: symlinksIn(zip) };
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    const why = "its build was broken off, or goes on at this moment";
    throw new UsageError(`${path} is no whole zip: ${why}. npm run build:zip makes it anew.`, { cause });
  }
};

const foldersOf = (path: string): string[] => {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
};

/** Whether a path goes up or out; on Windows a backslash does too. */
const strays = (path: string): boolean =>
  path.includes("\\") || path.startsWith("/") || path.split("/").includes("..");

/** A link goes up to a folder of the zip, then down: with a `..` behind another link it would lead elsewhere than it reads. */
const linkStrays = (name: string, target: string): boolean => {
  const down = target.replace(/^(\.\.\/)+/, "");
  const ups = (target.length - down.length) / "../".length;
  return strays(down) || ups > foldersOf(name).length;
};

/** What a zip would write outside of the folder that it is unpacked into, if anything. */
const strayIn = ({ files, symlinks }: Contents): string | undefined =>
  Object.entries(files).find(
    ([name, content]) =>
      strays(name) ||
      foldersOf(name).some((folder) => symlinks.has(folder)) ||
      (symlinks.has(name) && linkStrays(name, Buffer.from(content).toString())),
  )?.[0];

const unpack = ({ files, symlinks }: Contents, folder: string): void => {
  const sizes: zod.infer<typeof mark> = {};
  for (const [name, content] of Object.entries(files)) {
    if (name.endsWith("/")) continue;
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, (partial) => {
      if (symlinks.has(name)) symlinkSync(Buffer.from(content).toString(), partial);
      else writeFileSync(partial, content);
    });
    sizes[name] = content.length;
  }
  writeWhole(join(folder, MARK), (partial) => writeFileSync(partial, JSON.stringify(sizes)));
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** Deletes the unpacked apps that have not been used for a week: every build leaves one. */
const sweep = (base: string): void => {
  for (const name of readdirSync(base)) {
    const folder = join(base, name);
    const { mtimeMs = Date.now() } = lstatSync(folder, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs < Date.now() - 7 * DAY_MS) rmSync(folder, { recursive: true, force: true });
  }
};

/** Where this user's apps are unpacked. The temporary directory may be everybody's; what is in here gets run. */
const ownFolder = (): string => join(tmpdir(), `zap-runner-${userInfo().uid}`);

/** Makes the folder; throws a UsageError when somebody else might have put something into it. */
const secure = (base: string): void => {
  mkdirSync(base, { recursive: true, mode: 0o700 });
  const stat = lstatSync(base);
  // Windows has no owners here, and a temporary directory for each user.
  const isOwn = process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0);
  if (isOwn && stat.isDirectory()) return;
  throw new UsageError(
    `Apps are not run from ${base}: it must be a folder that belongs to you and that nobody else can write to. Delete it, or set TMPDIR.`,
  );
};

/** Where an app runs. */
export interface AppFolder {
  path: string;
  /** The compiled definition that a build writes beside the code; undefined without one, and of a folder, which may change. */
  readonly definition?: unknown;
  /** Keeps it from being deleted for another week. */
  markUsed(): void;
}

/**
 * The folder of an app: the given one, or a built zip unpacked into the temporary directory, away from the
 * repository's node_modules. A zip is unpacked once, into a folder named after its hash, and again when a cleaner of
 * temporary files took something away. Throws a UsageError for a file that is no zip.
 */
export const appFolder = (zipOrFolder: string, base = ownFolder()): AppFolder => {
  if (statSync(zipOrFolder).isDirectory()) return { path: zipOrFolder, markUsed: () => undefined };
  const zip = readFileSync(zipOrFolder);
  secure(base);
  const path = join(base, createHash("sha256").update(zip).digest("hex").slice(0, 32));
  const markUsed = (): void => {
    if (existsSync(path)) utimesSync(path, new Date(), new Date());
  };
  markUsed();
  sweep(base);
  if (!isComplete(path)) unpack(contentsOf(zip, zipOrFolder), path);
  const definition = join(path, "definition.json");
  if (!existsSync(definition)) return { path, markUsed };
  return {
    path,
    markUsed,
    // Read only where it is asked for: most apps are opened to be called.
    get definition(): unknown {
      return JSON.parse(readFileSync(definition, "utf8"));
    },
  };
};
