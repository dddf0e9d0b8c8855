import type { Problem } from "./check.ts";
import { markdownTable } from "./markdownTable.ts";
import type { RuleInfo, Severity } from "./rule.ts";
import { severityNames } from "./rule.ts";

/** What was found in one app. */
export interface AppReport {
  app: string;
  folder: string;
  /** The file or folder that was read. */
  source: string;
  problems: Problem[];
  /** Problems that the app's configuration excepts. */
  excepted: (Problem & { reason: string })[];
  /** How many findings its baseline has. */
  known: number;
  /** What kept something from being checked that could be. */
  notes: string[];
  /** Visible operations that --live had no inputs for. */
  notRun: string[];
  /** Why it was not checked, or not by all rules. */
  unreadable?: string;
}

export type Counts = Record<Severity, number>;

/** How much of each severity there is in all apps. */
export const countProblems = (reports: AppReport[]): Counts => {
  const counts: Counts = { error: 0, publishing: 0, advice: 0 };
  for (const { severity } of reports.flatMap(({ problems }) => problems)) counts[severity]++;
  return counts;
};

export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** "1 error, 2 publishing tasks, 3 pieces of advice", without what there is none of. */
export const inWords = ({ error, publishing, advice }: Counts): string =>
  [
    ...(error > 0 ? [plural(error, "error")] : []),
    ...(publishing > 0 ? [plural(publishing, "publishing task")] : []),
    ...(advice > 0 ? [`${advice} ${advice === 1 ? "piece" : "pieces"} of advice`] : []),
  ].join(", ");

/** The rules as a Markdown table. */
export const rulesTable = (rules: RuleInfo[]): string =>
  markdownTable([
    ["Rule", "", "What holds"],
    ...rules.map(({ id, severity, style, title }) => [
      `[${id}](docs/rules/${id}.md)`,
      style ? "style" : severityNames[severity],
      title,
    ]),
  ]);
