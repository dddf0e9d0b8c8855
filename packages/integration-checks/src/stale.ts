import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./rule.ts";
import { sourceFiles } from "./sourceFiles.ts";

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
          fix: "Run `zapier-platform build` again, or use --from-source.",
        },
      ];
};

const isOutput = (file: string): boolean => /^(?:dist|lib|build|out)[\\/]/.test(file);

/** Whether what is compiled, such as dist/index.js, is older than a source file. */
export const staleEntry = (folder: string, entry: string): Finding[] => {
  if (!isOutput(entry)) return [];
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
