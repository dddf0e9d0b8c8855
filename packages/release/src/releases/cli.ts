/** `npm run release -- <command>`: see commands.ts. */
import { resolve } from "node:path";
import { print, printError } from "@integrations/terminal";
import { main } from "./commands.ts";
import { runWith } from "./run.ts";

process.exitCode = await main(process.argv.slice(2), {
  root: resolve(import.meta.dirname, "../../../.."),
  run: runWith(process.env),
  deployKey: process.env.ZAPIER_DEPLOY_KEY,
  write: print,
  writeError: printError,
});
