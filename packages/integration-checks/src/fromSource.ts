import { fork } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as zod from "zod";
import { parseBounded } from "./boundedJson.ts";
import type { RawApp } from "./source.ts";
import { staleEntry } from "./stale.ts";
import { UsageError } from "./usageError.ts";

/** An app that takes longer than this to load waits for something. */
const LOAD_LIMIT_MS = 60_000;

const answer = zod.union([
  zod.object({ error: zod.string() }),
  zod.object({ entry: zod.string(), definition: zod.record(zod.string(), zod.unknown()) }),
]);
type Answer = zod.infer<typeof answer>;

/** The script beside this file: TypeScript here, JavaScript in the package. */
const loader = fileURLToPath(
  new URL(import.meta.url.endsWith(".ts") ? "./loadApp.ts" : "./loadApp.js", import.meta.url),
);

/** Loads an app in a process of its own, whose output is not ours. */
const load = (folder: string): Promise<Answer> =>
  new Promise((done, fail) => {
    const child = fork(loader, [folder], {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      execArgv: ["--disable-warning=ExperimentalWarning"],
      timeout: LOAD_LIMIT_MS,
      // An app may catch a milder one.
      killSignal: "SIGKILL",
    });
    let errors = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      errors = (errors + chunk.toString()).slice(-2_000);
    });
    child.once("message", (message) => {
      const { data } = answer.safeParse(message);
      if (data) done(data);
      else fail(new Error("It gave no definition."));
      // Whatever the app has started keeps nobody waiting.
      child.kill("SIGKILL");
    });
    child.once("error", fail);
    child.once("close", (code, signal) => {
      const last = errors.trim().split("\n").at(-1) ?? "";
      const ended = signal === null ? `ended with code ${code}` : `was ended by ${signal}`;
      // Node's own code for that.
      const reason = code === 13 ? "An await at the top of a module never ended." : last;
      fail(
        new Error(
          child.killed
            ? `It was not loaded within ${LOAD_LIMIT_MS / 1000} s.`
            : `It ${ended} before it was loaded. ${reason}`.trim(),
        ),
      );
    });
  });

/**
 * The compiled definition of the app in a folder, by loading it: nothing is built, and nothing asked of a server.
 *
 * @throws {UsageError} beginning with the path
 */
export const readFromSource = async (path: string): Promise<RawApp> => {
  try {
    const folder = resolve(path);
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new Error("--from-source takes an app's folder.");
    const loaded = await load(folder);
    if ("error" in loaded) throw new Error(loaded.error);
    return {
      name: basename(folder),
      folder,
      file: folder,
      raw: parseBounded(JSON.stringify(loaded.definition)),
      stale: staleEntry(folder, loaded.entry),
    };
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`, { cause: error });
  }
};
