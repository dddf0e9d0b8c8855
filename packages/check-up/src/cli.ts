/** `npm run check-up -- <app>`: see commands.ts. */
import { resolve } from "node:path";
import { print, printError } from "@integrations/terminal";
import { main } from "./commands.ts";

const stop = new AbortController();
// A check-up only reads, so there is nothing to bring to an end: the app's process ends with this one.
process.on("SIGINT", () => {
  stop.abort();
  printError("Stopped. Nothing was written to the account.");
  process.exit(130);
});

process.exitCode = await main(process.argv.slice(2), resolve(import.meta.dirname, "../../.."), {
  write: print,
  writeError: printError,
  signal: stop.signal,
});
