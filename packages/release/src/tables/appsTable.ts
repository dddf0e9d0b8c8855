import {
  markdownTable,
  type Operation,
  searchOrCreatesOf,
  visibleOperationsOf,
} from "@integrations/integration-checks";
import type { DocumentedApp } from "./documentedApp.ts";

const head = ["App", "Triggers", "Creates", "Searches", "Find or Create"];

const rowOf = ({ name, path, definition }: DocumentedApp): string[] => {
  const count = (kind: Operation["kind"]): string =>
    String(visibleOperationsOf(definition).filter((one) => one.kind === kind).length);
  return [
    `[${name}](${path}/README.md)`,
    count("triggers"),
    count("creates"),
    count("searches"),
    String(searchOrCreatesOf(definition).length),
  ];
};

/** The rows of a table by the path of their app. */
const readRows = (table: string): Map<string, string[]> =>
  new Map(
    table.split("\n").flatMap((line) => {
      const [, path] = /^\| \[[^\]]+\]\((apps\/[^/)]+)\//.exec(line) ?? [];
      return path === undefined
        ? []
        : [
            [
              path,
              line
                .split("|")
                .slice(1, -1)
                .map((cell) => cell.trim()),
            ],
          ];
    }),
  );

/**
 * How many operations each app has, a line an app.
 *
 * @param table - As it stands; of other apps its lines stay.
 * @param isApp - Whether there still is such an app.
 */
export const appsTable = (apps: DocumentedApp[], table: string, isApp: (path: string) => boolean): string => {
  const rows = new Map([
    ...[...readRows(table)].filter(([path]) => isApp(path)),
    ...apps.map((app) => [app.path, rowOf(app)] as const),
  ]);
  return markdownTable([
    head,
    ...[...rows].sort(([one], [other]) => one.localeCompare(other)).map(([, row]) => row),
  ]);
};
