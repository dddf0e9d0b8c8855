/** `npm run check-up -- <app>`: builds the app, then reads an account through it (packages/check-up). */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { asksForHelp, buildApps, root } from "./command.ts";

const args = process.argv.slice(2);
const app = args.find((arg) => existsSync(join(root, "apps", arg, "package.json")));
const built = app === undefined || asksForHelp(args) ? 0 : await buildApps([`apps/${app}`]);
// In this process, so that Ctrl-C ends it at once.
if (built === 0) await import("../packages/check-up/src/cli.ts");
else process.exitCode = built;
