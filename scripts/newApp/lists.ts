import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Json = Record<string, unknown>;

/** An object with one more entry, where the alphabet puts it. */
const withEntry = (object: Json, key: string, value: unknown): Json => {
  const entries = Object.entries(object);
  const next = entries.findIndex(([other]) => other.localeCompare(key, "en") > 0);
  return Object.fromEntries(entries.toSpliced(next === -1 ? entries.length : next, 0, [key, value]));
};

const withoutEntry = (object: Json, key: string): Json =>
  Object.fromEntries(Object.entries(object).filter(([other]) => other !== key));

const readJson = (path: string): Json => JSON.parse(readFileSync(path, "utf8"));

const changeJson = (path: string, change: (file: Json) => Json): void =>
  writeFileSync(path, `${JSON.stringify(change(readJson(path)), null, 2)}\n`);

const LOCK = "package-lock.json";
const CLIENTS = "packages/clients/package.json";

/** The files that list all vendors in an object, and where each imports one from. */
const lists: Record<string, (key: string) => string> = {
  "packages/bench/src/subjects/index.ts": (key) => `./${key}.ts`,
  "packages/sandbox/src/vendors.ts": (key) => `./${key}/index.ts`,
};

/** Every file in which the repository lists its vendors. */
export const listingFiles = [CLIENTS, ...Object.keys(lists), LOCK];

const changeLock = (root: string, change: (packages: Json) => Json): void =>
  changeJson(join(root, LOCK), (lock) => ({ ...lock, packages: change(lock.packages as Json) }));

const changeExports = (root: string, change: (exported: Json) => Json): void =>
  changeJson(join(root, CLIENTS), (file) => ({ ...file, exports: change(file.exports as Json) }));

/** Changes the names in the object that a file exports, and its imports. */
const changeList = (
  path: string,
  changeNames: (names: string[]) => string[],
  changeSource: (source: string) => string,
): void => {
  const source = readFileSync(path, "utf8").replace(/(?<=^export const .* = \{)[^}]*(?=\})/m, (names) => {
    const keys = names
      .split(",")
      .map((name) => name.trim())
      .filter(Boolean);
    return ` ${changeNames(keys).sort().join(", ")} `;
  });
  writeFileSync(path, changeSource(source));
};

/** Whether the lock file knows a package of this name. */
export const isPackage = (root: string, name: string): boolean =>
  `node_modules/${name}` in (readJson(join(root, LOCK)).packages as Json);

/** Lists a vendor. The lock file gets its workspace here: npm itself would also drop what this machine's registry lacks. */
export const enlist = (root: string, key: string): void => {
  changeExports(root, (exported) => withEntry(exported, `./${key}`, `./src/${key}/index.ts`));
  for (const [file, moduleOf] of Object.entries(lists)) {
    const importing = `import { ${key} } from "${moduleOf(key)}";\n`;
    changeList(
      join(root, file),
      (keys) => [...keys, key],
      (source) => importing + source,
    );
  }
  const app = readJson(join(root, "apps", key, "package.json"));
  const { version, license, dependencies, devDependencies } = app;
  changeLock(root, (packages) => {
    const workspace = { version, license, dependencies, devDependencies };
    const link = { resolved: `apps/${key}`, link: true };
    return withEntry(withEntry(packages, `apps/${key}`, workspace), `node_modules/${key}`, link);
  });
};

/** Takes a vendor off every list. */
export const strikeOff = (root: string, key: string): void => {
  changeExports(root, (exported) => withoutEntry(exported, `./${key}`));
  for (const [file, moduleOf] of Object.entries(lists)) {
    const isImport = (line: string): boolean => line.endsWith(`from "${moduleOf(key)}";`);
    changeList(
      join(root, file),
      (keys) => keys.filter((other) => other !== key),
      (source) =>
        source
          .split("\n")
          .filter((line) => !isImport(line))
          .join("\n"),
    );
  }
  changeLock(root, (packages) => withoutEntry(withoutEntry(packages, `apps/${key}`), `node_modules/${key}`));
};
