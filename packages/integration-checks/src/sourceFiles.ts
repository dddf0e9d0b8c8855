import { readdirSync } from "node:fs";
import { join } from "node:path";

const SOURCE = /\.[cm]?[jt]sx?$/;
/** What others wrote, what a build makes, and what tests say. */
const skipped = /^(?:node_modules|dist|lib|build|out|coverage|test|tests|__tests__|\..*)$/;
/** More files than any app has; a folder with more is none. */
const MOST_FILES = 5_000;

/** The source files of an app's folder, from there, sorted. */
export const sourceFiles = (folder: string): string[] => {
  const files: string[] = [];
  const walk = (inside: string): void => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      if (files.length >= MOST_FILES) return;
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory() && !skipped.test(entry.name)) walk(path);
      else if (entry.isFile() && SOURCE.test(entry.name) && !entry.name.endsWith(".d.ts")) files.push(path);
    }
  };
  walk("");
  return files.sort();
};
