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
await build({
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
  logLevel: "warning",
});
