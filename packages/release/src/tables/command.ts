import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { operationsOf, UsageError } from "@integrations/integration-checks";
import type { AppCommand, Outcome } from "../appCommand.ts";
import type { BuiltApp } from "../apps.ts";
import { addedKeys } from "./addedKeys.ts";
import type { DocumentedApp } from "./documentedApp.ts";
import { type Page, pagesOf, readText, sharedPages } from "./pages.ts";
import { readRequests } from "./requests.ts";

const documented = (root: string, app: BuiltApp): { app: DocumentedApp; problems: string[] } => {
  const { path, definition } = app;
  const [, name] = /^# (.+)$/m.exec(readText(root, `${path}/README.md`)) ?? [];
  if (name === undefined)
    throw new UsageError(`${path}/README.md: its heading, the vendor's name, is missing.`);
  const { requests, problems } = readRequests(app, operationsOf(definition));
  return { app: { name, path, definition, requests, addedKeys: addedKeys(root, app) }, problems };
};

const bring = (root: string, { path, text }: Page, isCheck: boolean): Outcome => {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, "utf8") === text) return { done: `${path}: up to date` };
  if (isCheck) return { problem: `${path} is not up to date: npm run docs, and commit it.` };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return { done: `${path}: written` };
};

/** `npm run docs`: the tables of operations in the READMEs, from the definitions and the docstrings. */
export const docsCommand: AppCommand = {
  name: "docs",
  description:
    "Writes the tables of operations: in each app's README.md between two comments, and all of its OPERATIONS.md; the app's line in README.md; and docs/zaps.md, which says how to rebuild the Zaps of the repository in Zapier's editor. What is about apps that are not named stays as it is. Requests are read from the docstrings above `export default`.",
  help: `Exit codes: 0 all is up to date, 1 a docstring names no request, or --check found an old table,
2 wrong usage, a README without its comments, or an app that is not built`,
  run: ({ root, apps, isCheck }) => {
    const all = apps.map((app) => documented(root, app));
    const problems = all.flatMap((one) => one.problems);
    if (problems.length > 0) return problems.map((problem) => ({ problem }));
    const shown = all.map(({ app }) => app);
    const pages = [...sharedPages(root, shown), ...shown.flatMap((app) => pagesOf(root, app))];
    return pages.map((page) => bring(root, page, isCheck));
  },
};
