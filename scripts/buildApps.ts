/** `npm run build:zip`: builds the apps whose folders are named, else all, as Zapier gets them. */
import { buildApps, offerHelp } from "./command.ts";

offerHelp(
  `Usage: npm run build:zip -- [app folders]

Builds apps as Zapier gets them, into apps/<app>/build/build.zip: those that are named, else all.
Exit codes: 0 built, 1 a build failed, 2 wrong usage`,
);
process.exitCode = await buildApps(process.argv.slice(2));
