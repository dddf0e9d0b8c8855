/**
 * `npm run promises`, `npm run docs`, `npm run faults`: builds the apps that are named, else all, then runs a command over them.
 * Usage: node scripts/onBuiltApps.ts <command.ts> [app folders and options …]
 */
import { asksForHelp, buildApps, runScript } from "./command.ts";

const [command = "", ...args] = process.argv.slice(2);
const folders = args.filter((arg) => !arg.startsWith("-"));
const built = asksForHelp(args) ? 0 : await buildApps(folders);
process.exitCode = built || runScript(command, args);
