import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const SOURCE = /\.[cm]?[jt]sx?$/;
/** What others wrote, what `zapier-platform build` makes, and what tests say. */
const skipped = /^(?:node_modules|build|coverage|test|tests|__tests__|\..*)$/;
const outputs = /^(?:dist|lib|out)$/;

/** Whether what Node runs of an app is made of other files: a plain JavaScript app may have its own code in lib. */
export const isCompiled = (folder: string): boolean =>
  ["src", "tsconfig.json", ".babelrc", "babel.config.js", "babel.config.json", ".swcrc"].some((name) =>
    existsSync(join(folder, name)),
  );

/** More files than any app has; a folder with more is none. */
const MOST_FILES = 5_000;

/** The source files of an app's folder, from there, sorted. */
export const sourceFiles = (folder: string): string[] => {
  const files: string[] = [];
  const isWanted = (name: string): boolean =>
    !skipped.test(name) && !(outputs.test(name) && isCompiled(folder));
  const walk = (inside: string): void => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      if (files.length >= MOST_FILES) return;
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory() && isWanted(entry.name)) walk(path);
      else if (entry.isFile() && SOURCE.test(entry.name) && !entry.name.endsWith(".d.ts")) files.push(path);
    }
  };
  walk("");
  return files.sort();
};
