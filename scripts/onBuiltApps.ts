/**
 * `npm run promises`, `npm run docs`, `npm run faults`: builds the apps that are named, else all, then runs a command over them.
 * Usage: node scripts/onBuiltApps.ts <command.ts> [apps and options …]
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { asksForHelp, buildApps, root, runScript } from "./command.ts";

const [command = "", ...words] = process.argv.slice(2);
// An app's name will do for its folder.
const args = words.map((word) => (existsSync(join(root, "apps", word)) ? `apps/${word}` : word));
const folders = args.filter((arg) => !arg.startsWith("-"));
const built = asksForHelp(args) ? 0 : await buildApps(folders);
process.exitCode = built || runScript(command, args);
