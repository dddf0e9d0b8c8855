/**
 * `npm start`: builds every app as Zapier ships it, then runs every Zap through the built apps against the
 * vendors' sandboxes. Ends by itself; exit code 0 only if everything held.
 */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { rehearseAll, sandboxes, Workshop } from "@integrations/zap-runner";

if (process.argv.includes("--help")) {
  console.log(
    "npm start: builds every app and runs every Zap of packages/zap-runner/zaps on the sandboxes. No options.\nOne Zap: npm run zap -- --help. Exit codes: 0 all held, 1 something did not.",
  );
  process.exit();
}

const root = resolve(import.meta.dirname, "..");
const build = spawnSync("turbo", ["run", "build:zip"], {
  cwd: root,
  stdio: "inherit",
  shell: process.platform === "win32",
});
const held = build.status === 0 && (await rehearseAll(new Workshop(root, sandboxes), console.log));
process.exitCode = held ? 0 : 1;
