import { oneLine } from "@integrations/terminal";
import colors from "picocolors";
import type { Problem } from "../check.ts";
import { CONFIG_FILE } from "../config.ts";
import { type AppReport, countProblems, inWords, plural } from "../report.ts";
import { type Severity, severityNames } from "../rule.ts";
import { groupBy } from "../words.ts";

/** A place taken apart: the operation (or part of the app) it is in, and what of it. */
const splitWhere = (where: string): { group: string; rest: string } => {
  const [, operation = where.split(".")[0] ?? ""] =
    /^((?:triggers|creates|searches|searchOrCreates|searchAndCreates)\.[^.]+)/.exec(where) ?? [];
  return { group: operation, rest: where.slice(operation.length + 1) };
};

const summaryOf = (reports: AppReport[]): string => {
  const excepted = reports.flatMap((report) => report.excepted).length;
  const known = reports.reduce((sum, report) => sum + report.known, 0);
  const unread = reports.filter(({ unreadable }) => unreadable !== undefined).length;
  const found = inWords(countProblems(reports)) || (unread === reports.length ? "" : "no problems");
  const parts = [
    ...(found ? [found] : []),
    ...(excepted > 0 ? [`${excepted} excepted`] : []),
    ...(known > 0 ? [`${known} in the baseline`] : []),
    ...(unread > 0 ? [`${unread} not read`] : []),
  ];
  return `${plural(reports.length, "app")}: ${parts.join(", ")}`;
};

/** What the live rules could not look at: no problem of the app. */
const untried = (addresses: string[]): string =>
  `${plural(addresses.length, "operation")} without live inputs in ${CONFIG_FILE}, checked by the definition alone: ${addresses.join(", ")}`;

const WIDTH = Math.max(...Object.values(severityNames).map((name) => name.length));

const withoutName = (reason: string, app: string): string =>
  reason.startsWith(`${app}: `) ? reason.slice(app.length + 2) : reason;

/** The reports for people, in the form of other linters. */
export const toText = (reports: AppReport[], color: boolean): string => {
  const { bold, cyan, dim, green, red, underline, yellow } = colors.createColors(color);
  const paints: Record<Severity, (text: string) => string> = { error: red, publishing: yellow, advice: cyan };
  const indent = " ".repeat(WIDTH + 6);

  const problemLines = ({ rule, severity, where, message, fix, page, file, line }: Problem): string[] => [
    `    ${paints[severity](severityNames[severity].padEnd(WIDTH))}  ${bold(rule)}  ${oneLine(splitWhere(where).rest)}`.trimEnd(),
    ...[message, fix].map((text) => indent + oneLine(text)),
    ...(file ? [indent + dim(oneLine(`${file}:${line}`))] : []),
    indent + dim(page),
  ];

  const appLines = ({ app, problems, notes, notRun, unreadable }: AppReport): string[] => {
    const groups = [...groupBy(problems, ({ where }) => splitWhere(where).group)].sort(([a], [b]) =>
      a.localeCompare(b, "en"),
    );
    if (groups.length + notes.length + notRun.length === 0 && unreadable === undefined) return [];
    return [
      underline(oneLine(app)),
      ...(unreadable === undefined ? [] : [`  ${red(oneLine(withoutName(unreadable, app)))}`]),
      ...groups.flatMap(([group, found]) => [`  ${cyan(oneLine(group))}`, ...found.flatMap(problemLines)]),
      ...notes.map((note) => dim(`  ${oneLine(note)}`)),
      ...(notRun.length > 0 ? [dim(`  ${oneLine(untried(notRun))}`)] : []),
      "",
    ];
  };

  const { error, publishing, advice } = countProblems(reports);
  const unread = reports.some(({ unreadable }) => unreadable !== undefined);
  const paint = error > 0 || unread ? red : publishing + advice > 0 ? yellow : green;
  return [...reports.flatMap(appLines), paint(summaryOf(reports))].join("\n");
};
