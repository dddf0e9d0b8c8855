/** `npm run zap -- <command>`: see commands.ts. */
import { resolve } from "node:path";
import { print, printError } from "@integrations/terminal";
import { main } from "./commands.ts";
import { sandboxes } from "./sandboxes.ts";
import { Workshop } from "./workshop.ts";

const stop = new AbortController();
// The first Ctrl-C ends after the step in flight; a second one ends at once.
process.once("SIGINT", () => stop.abort());

process.exitCode = await main(
  process.argv.slice(2),
  new Workshop(resolve(import.meta.dirname, "../../.."), sandboxes),
  { write: print, writeError: printError, signal: stop.signal },
);
