import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "@jest/globals";
import { outputOf, runWith } from "../../src/releases/run.ts";

const root = resolve(import.meta.dirname, "../../../..");
const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
);
/** Commands of our own; the others are tools with a help of theirs. `run.mjs` would install first. */
const ours = Object.entries(scripts).flatMap(([name, command]) => {
  const [, script] = /^node scripts\/run\.mjs (\S+\.ts.*)$/.exec(command) ?? [];
  // The rules are for any Zapier app, and so is this command.
  const shown =
    name === "checks" ? "integration-checks" : /^(start|test)$/.test(name) ? name : `run ${name} --`;
  return script === undefined ? [] : [{ name, files: script.split(" "), shown }];
});

it.each(ours)(
  "npm run $name shows its help in the style of all, and does nothing",
  async ({ files, shown }) => {
    const help = await outputOf(
      runWith(process.env),
      process.execPath,
      ["--disable-warning=ExperimentalWarning", ...files, "--help"],
      root,
    );
    expect(help.split("\n\n")[0]).toMatch(new RegExp(`^Usage: (npm )?${shown}( |$)`, "m"));
    expect(help).toMatch(/^Exit codes: 0 /m);
  },
);
