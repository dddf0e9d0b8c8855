/**
 * An app's `npm run invoke -- trigger new_job`: bundles the app in the current folder as it stands, then has Zapier's CLI
 * invoke it without calling home. npm puts the pinned Node 22 first. Takes the arguments of `zapier-platform invoke`.
 */
import { spawnSync } from "node:child_process";
import "./bundle-app.mjs";

const { status } = spawnSync("zapier-platform", ["invoke", ...process.argv.slice(2)], {
  env: { ...process.env, DISABLE_ZAPIER_ANALYTICS: "1" },
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exitCode = status ?? 1;
