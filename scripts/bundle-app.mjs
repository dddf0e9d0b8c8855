/**
 * Bundles the app in the current folder into dist/index.js. Every app's `_zapier-build` script, which
 * `zapier-platform build`, `push` and `validate` run by themselves; `invoke` runs what is in dist/.
 *
 * The workspace packages go into the bundle (they are in no registry, so Zapier's own `npm install` could not
 * find them); zapier-platform-core stays outside, because Zapier reads its version from node_modules.
 */
import { build } from "esbuild";

await build({
  entryPoints: ["src/index.ts"],
  outfile: "dist/index.js",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node22",
  external: ["zapier-platform-core"],
  logLevel: "warning",
});
