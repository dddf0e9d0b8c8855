import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

type Callback = (error: unknown, result: unknown) => void;
type Handler = (event: { command: string }, context: object, callback: Callback) => unknown;
interface Core {
  createAppHandler(app: unknown): Handler;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** The file that a package.json names for those who import the package. */
const entryIn = (file: Record<string, unknown>): string => {
  const { exports, main } = file;
  const root = isObject(exports) ? (exports["."] ?? exports) : exports;
  const named = isObject(root)
    ? ["node", "import", "require", "default"]
        .map((name) => root[name])
        .find((one) => typeof one === "string")
    : root;
  const entry = typeof named === "string" ? named : main;
  return typeof entry === "string" ? entry.replace(/^\.\//, "") : "index.js";
};

const entryFile = (folder: string): string => {
  const file = join(folder, "package.json");
  if (!existsSync(file)) throw new FolderError("There is no package.json in it.");
  const named = entryIn(JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>);
  const entry = [named, `${named}.js`, `${named}/index.js`].find(
    (one) => /\.[cm]?js$/.test(one) && existsSync(join(folder, one)),
  );
  if (entry) return entry;
  throw new FolderError(
    existsSync(join(folder, "tsconfig.json"))
      ? `There is no ${named}. Compile the app first, for example with npm run build.`
      : `There is no ${named}, which its package.json names.`,
  );
};

const loadCore = (folder: string): Core => {
  try {
    return createRequire(join(folder, "package.json"))("zapier-platform-core") as Core;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    throw new FolderError("zapier-platform-core is not installed in it. Run npm install there.", {
      cause: error,
    });
  }
};

/** ES modules and what TypeScript compiles have the app under `default`. */
const unwrapped = (module: unknown): unknown => {
  const value = isObject(module) && isObject(module.default) ? module.default : module;
  return isObject(value) && isObject(value.default) && !("version" in value) ? value.default : value;
};

/** Cores before 10 answer by the callback. */
const call = (handler: Handler): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const answer = handler({ command: "definition" }, {}, (error, result) =>
      error ? reject(error) : resolve(result),
    );
    if (answer instanceof Promise) answer.then(resolve, reject);
  });

/** What an app on a newer core may need. */
const onOldNode = (node: string): string =>
  Number(node.split(".")[0]) < 22
    ? ` This is Node ${node}; Zapier runs apps on core 18 and newer with Node 22.`
    : "";

/** What is wrong with the folder, and not in the app's code. */
class FolderError extends Error {}

/** What an app's own code threw, and in which file of it. */
const thrown = (error: unknown, folder: string, node: string): string => {
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  const [reason = ""] = message.split("\n");
  const file = stack
    .split("\n")
    .map((line) => line.match(/(?:\(|at |^)(?:file:\/\/)?(\/[^()]*?:\d+)(?::\d+)?\)?$/)?.[1] ?? "")
    .find((at) => at.startsWith(`${folder}/`) && !at.includes("/node_modules/"));
  const place = file === undefined ? "" : ` (${file.slice(folder.length + 1)})`;
  // A package and not a file of the app's.
  if (/^Cannot find (?:module|package) '[^./]/.test(reason))
    return `${reason}${place}. Run npm install there.`;
  // Looks behind for the dots, because otherwise a run of dots in the middle would be retried from each of them.
  return `${reason.replace(/(?<![.\s])[.\s]+$/, "")}${place}.${onOldNode(node)}`;
};

/**
 * An app's entry file and its compiled definition, or why it gave none. Runs the app's own code: do so in a process by
 * itself.
 */
export const loadDefinition = async (
  folder: string,
  node = process.versions.node,
): Promise<{ entry: string; definition: unknown } | { error: string }> => {
  try {
    const entry = entryFile(folder);
    const core = loadCore(folder);
    const app = unwrapped(await import(pathToFileURL(join(folder, entry)).href));
    const answer = await call(core.createAppHandler(app));
    return { entry, definition: isObject(answer) ? answer.results : undefined };
  } catch (error) {
    return { error: error instanceof FolderError ? error.message : thrown(error, folder, node) };
  }
};
