/** `integration-checks <app …>`: see commands.ts. */
import colors from "picocolors";
import { main } from "./commands.ts";

process.exitCode = await main(process.argv.slice(2), {
  write: console.log,
  writeError: console.error,
  color: colors.isColorSupported,
});
