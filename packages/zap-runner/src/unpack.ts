import { createHash, randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";

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

const unpack = (zip: Buffer, folder: string): void => {
  const symlinks = symlinksIn(zip);
  for (const [name, content] of Object.entries(unzipSync(zip))) {
    if (name.endsWith("/")) continue;
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (symlinks.has(name)) symlinkSync(Buffer.from(content).toString(), path);
    else writeFileSync(path, content);
  }
};

/**
 * The folder of an app: the given one, or a built zip unpacked into the temporary directory, away from the
 * repository's node_modules. A zip is unpacked once: the folder is named after its hash.
 */
export const appFolder = (zipOrFolder: string): string => {
  if (statSync(zipOrFolder).isDirectory()) return zipOrFolder;
  const zip = readFileSync(zipOrFolder);
  const hash = createHash("sha256").update(zip).digest("hex").slice(0, 32);
  const folder = join(tmpdir(), "zap-runner-apps", hash);
  if (existsSync(folder)) return folder;

  const partial = `${folder}-${randomUUID()}`;
  unpack(zip, partial);
  try {
    renameSync(partial, folder);
  } catch (error) {
    // Another process unpacked the same zip meanwhile.
    if (!existsSync(folder)) throw error;
    rmSync(partial, { recursive: true });
  }
  return folder;
};
