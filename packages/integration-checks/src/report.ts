import { oneLine } from "@integrations/terminal";
import colors from "picocolors";
import type { Problem } from "./check.ts";
import { CONFIG_FILE } from "./config.ts";
import { markdownTable } from "./markdownTable.ts";
import type { LiveRule, Rule } from "./rule.ts";

/** What was found in one app. */
export interface AppReport {
  app: string;
  problems: Problem[];
  /** Problems that the app's integration-checks.json excepts. */
  excepted: (Problem & { reason: string })[];
  /** Visible operations that --live had no inputs for. */
  notRun: string[];
}

/** Errors and warnings of all apps. */
export const countProblems = (reports: AppReport[]): { errors: number; warnings: number } => {
  const problems = reports.flatMap((report) => report.problems);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: problems.length - errors };
};

export const toJson = (reports: AppReport[]): string =>
  JSON.stringify({ ...countProblems(reports), apps: reports }, null, 2);

/** A place taken apart: the operation (or part of the app) it is in, and what of it. */
const splitWhere = (where: string): { group: string; rest: string } => {
  const [, operation = where.split(".")[0] ?? ""] =
    /^((?:triggers|creates|searches|searchOrCreates|searchAndCreates)\.[^.]+)/.exec(where) ?? [];
  return { group: operation, rest: where.slice(operation.length + 1) };
};

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const summaryOf = (reports: AppReport[]): string => {
  const { errors, warnings } = countProblems(reports);
  const excepted = reports.flatMap((report) => report.excepted).length;
  const apps = plural(reports.length, "app");
  const found =
    errors + warnings === 0
      ? `${apps}: no problems`
      : `${apps}: ${plural(errors, "error")}, ${plural(warnings, "warning")}`;
  return `${found}${excepted > 0 ? `, ${excepted} excepted` : ""}`;
};

/** What the live rules could not look at: no problem of the app. */
const untried = (addresses: string[]): string =>
  `${plural(addresses.length, "operation")} without live inputs in ${CONFIG_FILE}, checked by the definition alone: ${addresses.join(", ")}`;

/** The reports for people, in the form of other linters. */
export const toText = (reports: AppReport[], color: boolean): string => {
  const { bold, cyan, dim, green, red, underline, yellow } = colors.createColors(color);

  const problemLines = ({ rule, severity, where, message, fix, page }: Problem): string[] => {
    const paint = severity === "error" ? red : yellow;
    return [
      `    ${paint(severity.padEnd(7))}  ${bold(rule)}  ${oneLine(splitWhere(where).rest)}`.trimEnd(),
      `             ${oneLine(message)}`,
      `             ${oneLine(fix)}`,
      ...(page ? [`             ${dim(page)}`] : []),
    ];
  };

  const appLines = ({ app, problems, notRun }: AppReport): string[] => {
    const groups = [...Map.groupBy(problems, ({ where }) => splitWhere(where).group)].sort(([a], [b]) =>
      a.localeCompare(b, "en"),
    );
    if (groups.length === 0 && notRun.length === 0) return [];
    return [
      underline(oneLine(app)),
      ...groups.flatMap(([group, found]) => [`  ${cyan(oneLine(group))}`, ...found.flatMap(problemLines)]),
      ...(notRun.length > 0 ? [dim(`  ${oneLine(untried(notRun))}`)] : []),
      "",
    ];
  };

  const { errors, warnings } = countProblems(reports);
  const paint = errors > 0 ? red : warnings > 0 ? yellow : green;
  return [...reports.flatMap(appLines), paint(summaryOf(reports))].join("\n");
};

/** The rules as a Markdown table. */
export const rulesTable = (rules: (Rule | LiveRule)[]): string =>
  markdownTable([
    ["Rule", "", "What holds"],
    ...rules.map(({ id, severity, title, page }) => [`[${id}](${page})`, severity, title]),
  ]);
