/** `npm run build:zip`: builds the apps whose folders are named, else all, as Zapier gets them. */
import { buildApps, offerHelp } from "./command.ts";

offerHelp(
  "npm run build:zip -- [app folders]: builds apps, all unless some are named, into apps/<app>/build/build.zip.\nExit codes: 0 built, 1 a build failed, 2 wrong usage.",
);
process.exitCode = await buildApps(process.argv.slice(2));
