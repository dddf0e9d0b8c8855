/**
 * Bundles the app in the current folder into dist/. Every app's `_zapier-build` script, which `zapier-platform build`,
 * `push` and `validate` run by themselves; `invoke` runs what is in dist/.
 *
 * The workspace packages go into the bundle (they are in no registry, so Zapier's own `npm install` could not
 * find them); zapier-platform-core stays outside, because Zapier reads its version from node_modules. What the
 * source imports by `import()` is a file of its own, which an app reads when it is needed.
 */
import { rmSync } from "node:fs";
import { build } from "esbuild";

rmSync("dist", { recursive: true, force: true });
const {
  metafile: { outputs },
} = await build({
  entryPoints: ["src/index.ts"],
  outdir: "dist",
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node22",
  external: ["zapier-platform-core"],
  // What is shorter is read sooner; functions keep the names that a stack trace shows.
  minifyWhitespace: true,
  minifySyntax: true,
  metafile: true,
  logLevel: "warning",
});
// esbuild also makes files of what only code imports that this app has no use for.
const needed = new Set(["dist/index.js"]);
for (const file of needed) for (const { path } of outputs[file]?.imports ?? []) needed.add(path);
for (const file of Object.keys(outputs)) if (!needed.has(file)) rmSync(file);
