import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { renamed, UsageError, type VendorNames } from "./names.ts";

/** What {@link makeVendor} wrote, from the repository's folder. */
export interface MadeVendor {
  made: string[];
  changed: string[];
}

type Json = Record<string, unknown>;

/** An object with one more entry, where the alphabet puts it. */
const withEntry = (object: Json, key: string, value: unknown): Json => {
  const entries = Object.entries(object);
  const next = entries.findIndex(([other]) => other.localeCompare(key, "en") > 0);
  return Object.fromEntries(entries.toSpliced(next === -1 ? entries.length : next, 0, [key, value]));
};

const changeJson = (path: string, change: (file: Json) => Json): void =>
  writeFileSync(path, `${JSON.stringify(change(JSON.parse(readFileSync(path, "utf8"))), null, 2)}\n`);

/** The workspace that npm would add: npm itself would also drop what this machine's registry lacks. */
const addToLock = (root: string, key: string): void => {
  const {
    name: _,
    version,
    license,
    dependencies,
    devDependencies,
  }: Json = JSON.parse(readFileSync(join(root, "apps", key, "package.json"), "utf8"));
  changeJson(join(root, "package-lock.json"), (lock) => {
    const workspace = { version, license, dependencies, devDependencies };
    const packages = withEntry(lock.packages as Json, `apps/${key}`, workspace);
    const link = { resolved: `apps/${key}`, link: true };
    return { ...lock, packages: withEntry(packages, `node_modules/${key}`, link) };
  });
};

const exportClient = (root: string, key: string): void =>
  changeJson(join(root, "packages/clients/package.json"), (file) => ({
    ...file,
    exports: withEntry(file.exports as Json, `./${key}`, `./src/${key}/index.ts`),
  }));

/** The files that list all vendors in an object, and where each imports one from. */
const lists: Record<string, (key: string) => string> = {
  "packages/bench/src/subjects/index.ts": (key) => `./${key}.ts`,
  "packages/sandbox/src/vendors.ts": (key) => `./${key}/index.ts`,
};

const addToLists = (root: string, key: string): void => {
  for (const [file, moduleOf] of Object.entries(lists)) {
    const path = join(root, file);
    const source = readFileSync(path, "utf8");
    const listed = source.replace(/(?<=^export const .* = \{)[^}]*(?=\})/m, (names) => {
      const keys = names.split(",").map((name) => name.trim());
      return ` ${[...keys, key].filter(Boolean).sort().join(", ")} `;
    });
    writeFileSync(path, `import { ${key} } from "${moduleOf(key)}";\n${listed}`);
  }
};

/** @throws {UsageError} when there is such a vendor, a file where one is to be made, or a package that has its name */
const refuseTaken = (root: string, key: string, files: string[]): void => {
  const folders = [`apps/${key}`, `packages/clients/src/${key}`, `packages/sandbox/src/${key}`];
  const taken = [...folders, ...files].find((path) => existsSync(join(root, path)));
  if (taken) throw new UsageError(`${taken} is there already.`);
  const { packages }: { packages: Json } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  if (`node_modules/${key}` in packages)
    throw new UsageError(`A package in node_modules is called ${key}: choose another key.`);
};

/**
 * Makes a vendor of `templates/vendor`: its files, and where the repository lists vendors. Overwrites nothing.
 *
 * @param templates - the folder with the templates
 * @throws {UsageError} before anything is written
 */
export const makeVendor = (root: string, templates: string, names: VendorNames): MadeVendor => {
  const sources = globSync("**/*", { cwd: templates, exclude: (name) => name === "node_modules" })
    .concat(globSync("**/.gitignore", { cwd: templates }))
    .filter((path) => statSync(join(templates, path)).isFile())
    .sort();
  const made = sources.map((path) => renamed(path, names));
  refuseTaken(root, names.key, made);
  for (const path of sources) {
    const target = join(root, renamed(path, names));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, renamed(readFileSync(join(templates, path), "utf8"), names), { flag: "wx" });
  }
  exportClient(root, names.key);
  addToLists(root, names.key);
  addToLock(root, names.key);
  return {
    made,
    changed: ["packages/clients/package.json", ...Object.keys(lists), "package-lock.json"],
  };
};
