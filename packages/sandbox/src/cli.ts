import { resolve } from "node:path";
import { runCli } from "./cli/runCli.ts";

process.exitCode = await runCli(process.argv.slice(2), {
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  stopped: () =>
    new Promise((stop) => {
      process.once("SIGINT", () => stop());
      process.once("SIGTERM", () => stop());
    }),
  appsFolder: resolve(import.meta.dirname, "../../../apps"),
});
