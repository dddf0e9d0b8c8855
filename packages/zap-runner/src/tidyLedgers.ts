import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { isInUse } from "./ledgerFile.ts";

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Deletes the ledgers of sandbox runs that nobody has used for a week: the next run begins anew anyway. Those of live
 * runs stay, since without them old events would fire again.
 */
export const tidyLedgers = (folder: string, now = Date.now()): void => {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(".sqlite") || name.endsWith(".live.sqlite")) continue;
    const path = join(folder, name);
    if (statSync(path).mtimeMs > now - WEEK_MS || isInUse(path)) continue;
    for (const suffix of ["", "-wal", "-shm", "-lock"]) rmSync(path + suffix, { force: true });
  }
};
