import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { UsageError } from "@integrations/integration-checks";
import { zapsPage } from "../guides/zapsPage.ts";
import { appsTable } from "./appsTable.ts";
import { withBlock } from "./blocks.ts";
import type { DocumentedApp } from "./documentedApp.ts";
import { operationsPage } from "./operationsPage.ts";
import { operationsTable } from "./operationsTable.ts";

/** A file as it should be. */
export interface Page {
  /** From the repository's folder. */
  path: string;
  text: string;
}

/** @throws {UsageError} when there is no such file */
export const readText = (root: string, path: string): string => {
  if (!existsSync(join(root, path))) throw new UsageError(`There is no ${path}.`);
  return readFileSync(join(root, path), "utf8");
};

/** The pages of one app. */
export const pagesOf = (root: string, app: DocumentedApp): Page[] => {
  const readme = `${app.path}/README.md`;
  const block = [
    operationsTable(app),
    `What a Zap sees once is an \`id\`, made of a trigger's outputs as the last column shows; \`{id}\` is the one that ${app.name} gives. All inputs and outputs: [OPERATIONS.md](OPERATIONS.md).`,
  ].join("\n\n");
  return [
    { path: readme, text: withBlock(readText(root, readme), "operations", () => block, readme) },
    { path: `${app.path}/OPERATIONS.md`, text: operationsPage(app) },
  ];
};

const rootPage = (root: string, apps: DocumentedApp[]): Page => {
  const path = "README.md";
  const isApp = (app: string): boolean => existsSync(join(root, app, "package.json"));
  return {
    path,
    text: withBlock(readText(root, path), "apps", (table) => appsTable(apps, table, isApp), path),
  };
};

const guides = (root: string, apps: DocumentedApp[]): Page => {
  const path = "docs/zaps.md";
  const page = existsSync(join(root, path)) ? readText(root, path) : "";
  return {
    path,
    text: zapsPage(root, Object.fromEntries(apps.map((app) => [basename(app.path), app])), page),
  };
};

/** The pages on all apps; of apps that are not given they stay as they are, unless there is no such app any more. */
export const sharedPages = (root: string, apps: DocumentedApp[]): Page[] => [
  rootPage(root, apps),
  guides(root, apps),
];

/** Takes apps that are gone out of the pages on all apps. */
export const dropGoneApps = (root: string): void => {
  for (const { path, text } of sharedPages(root, [])) writeFileSync(join(root, path), text);
};
