/**
 * Runs a command of this repository on the pinned Node 22, installing the dependencies first when they are
 * missing or older than the lock file. Usage: node scripts/run.mjs <script.ts | binary> [arguments …]
 *
 * Plain JavaScript without dependencies: it must run on Node >= 20 in a clone where nothing is installed yet.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { showProgress } from "./progress.mjs";

const root = resolve(import.meta.dirname, "..");
const bin = join(root, "node_modules", ".bin");
const stamp = join(root, "node_modules", ".installed-package-lock.json");

const env = {
  ...process.env,
  // Apps on zapier-platform-core 19 run on Node 22; the npm package "node" puts one here, before any other.
  PATH: `${bin}${delimiter}${process.env.PATH}`,
  DISABLE_ZAPIER_ANALYTICS: "1",
  TURBO_TELEMETRY_DISABLED: "1",
};

/** Runs a command to its end; what this process is told to stop with, the command is told too, and ends in its own way. */
const run = (command, args, { stdio = "inherit", said = (_text) => {} } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio, shell: process.platform === "win32" });
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", said);
    for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
    // Ctrl-C in a terminal reaches the command by itself, and must not reach it twice.
    process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });

const lock = readFileSync(join(root, "package-lock.json"), "utf8");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  const progress = showProgress("Installing dependencies (npm ci)");
  const output = [];
  const status = await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: ["ignore", "pipe", "pipe"],
    said: (text) => output.push(text),
  });
  progress.end(status === 0 ? "Installed dependencies" : "npm ci failed");
  if (status !== 0) {
    process.stderr.write(Buffer.concat(output));
    process.exit(status);
  }
  writeFileSync(stamp, lock);
}

const [command, ...args] = process.argv.slice(2);
process.exitCode = /\.(ts|mjs)$/.test(command)
  ? // Type stripping is on by default in Node 22.18+; only its warning is turned off.
    await run("node", ["--disable-warning=ExperimentalWarning", command, ...args])
  : await run(command, args);
