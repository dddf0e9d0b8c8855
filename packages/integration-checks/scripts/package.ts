/**
 * `npm run package -w packages/integration-checks`: makes package/, which `npm pack` takes. Everything that it needs is
 * bundled but zapier-platform-schema, which every app has: see src/schema.ts.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "..");
const [target = join(root, "package")] = process.argv.slice(2);
const own = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<string, unknown>;

/** esbuild leaves `require` to Node in the CommonJS that it bundles. */
const requireHere =
  'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';

rmSync(target, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ["src/cli.ts", "src/index.ts", "src/loadApp.ts"],
  outdir: join(target, "dist"),
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20",
  mainFields: ["module", "main"],
  banner: { js: requireHere },
  // --live is of this repository alone.
  external: ["@integrations/sandbox", "@integrations/zap-runner"],
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
  logLevel: "warning",
});

/** The packages that are in the bundle, for their licenses. */
const bundled = new Set(
  Object.keys(metafile.inputs).flatMap(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? [],
  ),
);
const licenses = [...bundled]
  .map((path) => join(root, path))
  .filter((path) => !path.endsWith("zapier-platform-schema"))
  .map((path) => {
    const { name, version, license } = JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as Record<
      string,
      string
    >;
    const text = ["LICENSE", "LICENSE.md", "LICENSE.txt", "license"].flatMap((file) => {
      try {
        return [readFileSync(join(path, file), "utf8").trim()];
      } catch {
        return [];
      }
    });
    return `${name} ${version} (${license})\n\n${text[0] ?? ""}`;
  });

mkdirSync(join(target, "bin"), { recursive: true });
writeFileSync(
  join(target, "bin", "integration-checks.js"),
  '#!/usr/bin/env node\nimport "../dist/cli.js";\n',
  {
    mode: 0o755,
  },
);
writeFileSync(join(target, "THIRD-PARTY-LICENSES"), `${licenses.sort().join("\n\n---\n\n")}\n`);
cpSync(join(root, "scripts", "index.d.ts"), join(target, "dist", "index.d.ts"));
cpSync(join(root, "docs"), join(target, "docs"), { recursive: true });
cpSync(join(root, "schema.json"), join(target, "schema.json"));
cpSync(resolve(root, "../../LICENSE"), join(target, "LICENSE"));
writeFileSync(
  join(target, "README.md"),
  // What it links to outside of the package is not there, and the sandboxes and this script are not either.
  readFileSync(join(root, "README.md"), "utf8")
    .replaceAll(/\[([^\]]+)\]\(\.\.\/[^)]*\)/g, "$1")
    .replaceAll(/^## (?:Against a sandbox|The package)\n[\s\S]*?(?=^## )/gm, ""),
);
writeFileSync(
  join(target, "package.json"),
  `${JSON.stringify(
    {
      name: "integration-checks",
      version: own.version,
      description: "A linter for Zapier apps: Zapier's integration checks, offline",
      license: own.license,
      type: "module",
      exports: {
        ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
        "./schema.json": "./schema.json",
        "./package.json": "./package.json",
      },
      bin: { "integration-checks": "bin/integration-checks.js" },
      files: ["bin", "dist", "docs", "schema.json", "THIRD-PARTY-LICENSES"],
      engines: { node: ">=20.11" },
    },
    null,
    2,
  )}\n`,
);
console.log(`Made ${target}: npm pack it.`);
