import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isRecord } from "./json.ts";
import type { Finding } from "./rule.ts";
import { isCompiled, sourceFiles } from "./sourceFiles.ts";

const REBUILD = "Run `zapier-platform build` again, or use --from-source.";

/** Made by the build itself, and not of the source. */
const made = /^(?:definition\.json|zapierwrapper\.js|\.zapierapprc)$/;

/** Whether the zip that lies in a folder holds other files than the folder does now. */
export const staleZip = (files: Record<string, Uint8Array>, folder: string): Finding[] => {
  const changed = Object.entries(files)
    .filter(([name]) => !made.test(name) && !name.endsWith("/"))
    .filter(([name]) => existsSync(join(folder, name)))
    .filter(([name, content]) => !readFileSync(join(folder, name)).equals(content))
    .map(([name]) => name);
  return changed.length === 0
    ? []
    : [
        {
          where: "app",
          message: `build/build.zip is out of date: ${changed[0]} has changed since it was built${changed.length > 1 ? `, and ${changed.length - 1} more` : ""}.`,
          fix: REBUILD,
        },
      ];
};

const core = "zapier-platform-core";

/** What the package.json of a folder says of an app: its version; undefined where it is no app's. */
const appVersion = (folder: string): unknown => {
  try {
    const file: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const { dependencies, devDependencies, version } = isRecord(file) ? file : {};
    return core in { ...Object(dependencies), ...Object(devDependencies) } ? version : undefined;
  } catch {
    return undefined;
  }
};

/** Files that are written one after the other, as by git, are of one time. */
const SAME_TIME_MS = 60_000;

const whyStale = (definition: unknown, file: string, folder: string): string | undefined => {
  const [version, now] = [isRecord(definition) ? definition.version : undefined, appVersion(folder)];
  if (typeof version === "string" && typeof now === "string" && version !== now)
    return `it is of version ${version}, and package.json says ${now}`;
  const written = statSync(file).mtimeMs + SAME_TIME_MS;
  const newer = sourceFiles(folder).find((source) => statSync(join(folder, source)).mtimeMs > written);
  return newer && `it is older than ${newer}`;
};

/** Whether the definition.json of a folder is of another version than its package.json, or older than the source beside it. */
export const staleDefinition = (definition: unknown, file: string, folder: string): Finding[] => {
  const reason = whyStale(definition, file, folder);
  return reason === undefined
    ? []
    : [{ where: "app", message: `definition.json may be out of date: ${reason}.`, fix: REBUILD }];
};

const isOutput = (file: string): boolean => /^(?:dist|lib|build|out)[\\/]/.test(file);

/** Whether what is compiled, such as dist/index.js, is older than a source file. */
export const staleEntry = (folder: string, entry: string): Finding[] => {
  if (!isOutput(entry) || !isCompiled(folder)) return [];
  const compiled = statSync(join(folder, entry)).mtimeMs;
  const newer = sourceFiles(folder).find((file) => statSync(join(folder, file)).mtimeMs > compiled);
  return newer === undefined
    ? []
    : [
        {
          where: "app",
          message: `${entry} is older than ${newer}.`,
          fix: "Compile it again, for example with npm run build.",
        },
      ];
};
