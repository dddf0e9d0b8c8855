import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { operationsOf, UsageError } from "@integrations/integration-checks";
import type { AppCommand, Outcome } from "../appCommand.ts";
import type { BuiltApp } from "../apps.ts";
import { zapsPage } from "../guides/zapsPage.ts";
import { appsTable } from "./appsTable.ts";
import { withBlock } from "./blocks.ts";
import type { DocumentedApp } from "./documentedApp.ts";
import { operationsPage } from "./operationsPage.ts";
import { operationsTable } from "./operationsTable.ts";
import { readRequests } from "./requests.ts";

/** A file as it should be. */
interface Page {
  /** From the repository's folder. */
  path: string;
  text: string;
}

const readText = (root: string, path: string): string => {
  if (!existsSync(join(root, path))) throw new UsageError(`There is no ${path}.`);
  return readFileSync(join(root, path), "utf8");
};

const documented = (root: string, app: BuiltApp): { app: DocumentedApp; problems: string[] } => {
  const { path, definition } = app;
  const [, name] = /^# (.+)$/m.exec(readText(root, `${path}/README.md`)) ?? [];
  if (name === undefined)
    throw new UsageError(`${path}/README.md: its heading, the vendor's name, is missing.`);
  const { requests, problems } = readRequests(app, operationsOf(definition));
  return { app: { name, path, definition, requests }, problems };
};

const pagesOf = (root: string, app: DocumentedApp): Page[] => {
  const readme = `${app.path}/README.md`;
  const block = [
    operationsTable(app),
    `What a Zap sees once is an \`id\`, made of a trigger's outputs as the last column shows; \`{id}\` is the one that ${app.name} gives. All inputs and outputs: [OPERATIONS.md](OPERATIONS.md).`,
  ].join("\n\n");
  return [
    { path: readme, text: withBlock(readText(root, readme), "operations", block, readme) },
    { path: `${app.path}/OPERATIONS.md`, text: operationsPage(app) },
  ];
};

const rootPage = (root: string, apps: DocumentedApp[]): Page => {
  const path = "README.md";
  return { path, text: withBlock(readText(root, path), "apps", appsTable(apps), path) };
};

const guides = (root: string, apps: DocumentedApp[]): Page => ({
  path: "docs/zaps.md",
  text: zapsPage(root, Object.fromEntries(apps.map((app) => [basename(app.path), app]))),
});

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
    "Writes the tables of operations: in each app's README.md between two comments, and all of its OPERATIONS.md; unless apps are named also the table in README.md, and docs/zaps.md, which says how to rebuild the Zaps of the repository in Zapier's editor. Requests are read from the docstrings above `export default`.",
  help: `Exit codes: 0 all is up to date, 1 a docstring names no request, or --check found an old table,
2 wrong usage, a README without its comments, or an app that is not built`,
  run: ({ root, apps, isAll, isCheck }) => {
    const all = apps.map((app) => documented(root, app));
    const problems = all.flatMap((one) => one.problems);
    if (problems.length > 0) return problems.map((problem) => ({ problem }));
    const shown = all.map(({ app }) => app);
    const pages = [
      ...(isAll ? [rootPage(root, shown), guides(root, shown)] : []),
      ...shown.flatMap((app) => pagesOf(root, app)),
    ];
    return pages.map((page) => bring(root, page, isCheck));
  },
};
