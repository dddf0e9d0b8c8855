/**
 * `npm start`: builds every app as Zapier ships it, then runs every Zap through the built apps against the
 * vendors' sandboxes. Ends by itself; exit code 0 only if everything held.
 */
import { print } from "@integrations/terminal";
import { rehearseAll, sandboxes, Workshop } from "@integrations/zap-runner";
import { buildApps, offerHelp, root } from "./command.ts";

offerHelp(
  `Usage: npm start

Builds every app and runs every Zap of packages/zap-runner/zaps on the sandboxes. One Zap: npm run zap -- --help.
Exit codes: 0 all held, 1 something did not`,
);

/** A new Hellotracks job makes a Taskee contact, whose ID goes back into the job. */
const shown = "taskee-job-contact.yaml";

const built = (await buildApps()) === 0;
const held = built && (await rehearseAll(new Workshop(root, sandboxes), print, { shown }));
if (held) {
  console.log(`
Next
  docs/zaps.md                   how to build these Zaps in Zapier's editor
  npm run zap -- --help          run one of them, again and again, or with your own accounts; see what it did
  npm run check-up -- <app>      read a live account, safely: README.md, "Begin with your own account"
  README.md, "Push an app"       push an app to Zapier as a private integration of your own`);
} else if (built) {
  console.log(
    "\nEach line with ✗ names its Zap: npm run zap -- run <name> rehearses one, npm run zap -- history <name> shows each step.",
  );
}
process.exitCode = held ? 0 : 1;
