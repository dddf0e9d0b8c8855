import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FLOOR = fileURLToPath(new URL("./floor.js", import.meta.url));

/** A copy of an unpacked app whose own code is the floor's: the same core, file for file. */
export const floorFolder = (appFolder: string, app: string): { path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), "bench-floor-"));
  cpSync(appFolder, path, { recursive: true, verbatimSymlinks: true });
  cpSync(FLOOR, join(path, "apps", app, "dist", "index.js"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};
