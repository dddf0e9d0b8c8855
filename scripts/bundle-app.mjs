/**
 * Bundles the app in the current folder into dist/index.js. Every app's `_zapier-build` script, which
 * `zapier-platform build`, `push` and `validate` run by themselves; `invoke` runs what is in dist/.
 *
 * The workspace packages go into the bundle (they are in no registry, so Zapier's own `npm install` could not
 * find them); zapier-platform-core stays outside, because Zapier reads its version from node_modules.
 */
import { basename } from "node:path";
import { build } from "esbuild";

/**
 * Leaves the modules of zapier-kit that bring large packages along, and that few operations need, unevaluated until one
 * of their functions is called: every start of the app would pay for them.
 */
const lazyModules = {
  name: "lazy-modules",
  setup({ onLoad }) {
    onLoad({ filter: /zapier-kit[\\/]src[\\/](dates|phone)\.ts$/ }, async ({ path, suffix }) => {
      if (suffix === NOW) return undefined;
      const { metafile } = await build({ entryPoints: [path], format: "esm", write: false, metafile: true });
      const [{ exports }] = Object.values(metafile.outputs);
      const module = JSON.stringify(`./${basename(path)}${NOW}`);
      const functions = exports.map(
        (name) => `export const ${name} = (...values) => require(${module}).${name}(...values);`,
      );
      return { contents: functions.join("\n") };
    });
  },
};

/** Marks the import of such a module as it is. */
const NOW = "?now";

await build({
  entryPoints: ["src/index.ts"],
  outfile: "dist/index.js",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node22",
  external: ["zapier-platform-core"],
  plugins: [lazyModules],
  // What is shorter is read sooner; functions keep the names that a stack trace shows.
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: "warning",
});
