/**
 * `npm start`: builds every app as Zapier ships it, then runs every Zap through the built apps against the
 * vendors' sandboxes. Ends by itself; exit code 0 only if everything held.
 */
import { rehearseAll, sandboxes, Workshop } from "@integrations/zap-runner";
import { offerHelp, root, run } from "./command.ts";

offerHelp(
  "npm start: builds every app and runs every Zap of packages/zap-runner/zaps on the sandboxes. No options.\nOne Zap: npm run zap -- --help. Exit codes: 0 all held, 1 something did not.",
);

const built = run("turbo", ["run", "build:zip"]) === 0;
const held = built && (await rehearseAll(new Workshop(root, sandboxes), console.log));
process.exitCode = held ? 0 : 1;
