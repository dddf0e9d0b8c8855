import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FLOOR = fileURLToPath(new URL("./floor.js", import.meta.url));

/** The app with the floor's two operations added: core reads the same definition, and the floor does the work. */
const LOADED_FLOOR = `import app from "./app.js";
import floor from "./floor.js";
export default {
  ...app,
  triggers: { ...app.triggers, ...floor.triggers },
  creates: { ...app.creates, ...floor.creates },
};
`;

export interface FloorFolder {
  path: string;
  remove(): void;
}

const copy = (appFolder: string, app: string, change: (dist: string) => void): FloorFolder => {
  const path = mkdtempSync(join(tmpdir(), "bench-floor-"));
  cpSync(appFolder, path, { recursive: true, verbatimSymlinks: true });
  change(join(path, "apps", app, "dist"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** A copy of an unpacked app whose own code is the floor's: the same core, file for file. */
export const floorFolder = (appFolder: string, app: string): FloorFolder =>
  copy(appFolder, app, (dist) => cpSync(FLOOR, join(dist, "index.js")));

/** The same, but core has the app's whole definition to read. */
export const loadedFloorFolder = (appFolder: string, app: string): FloorFolder =>
  copy(appFolder, app, (dist) => {
    renameSync(join(dist, "index.js"), join(dist, "app.js"));
    cpSync(FLOOR, join(dist, "floor.js"));
    writeFileSync(join(dist, "index.js"), LOADED_FLOOR);
  });
