/** `integration-checks <app …>`: see commands.ts. */
import { print, printError } from "@integrations/terminal";
import colors from "picocolors";
import { main } from "./commands.ts";

process.exitCode = await main(process.argv.slice(2), {
  write: print,
  writeError: printError,
  command: (line) => console.log(line),
  color: colors.isColorSupported,
});
