import { join } from "node:path";
import type { AppReport } from "../report.ts";
import { type Severity, severityNames } from "../rule.ts";
import { fromRoot } from "./fromRoot.ts";

const commands: Record<Severity, "error" | "warning" | "notice"> = {
  error: "error",
  publishing: "warning",
  advice: "notice",
};

/** What GitHub unescapes in a command's text (actions/toolkit, command.ts). */
const inText = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const inProperty = (text: string): string => inText(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** The reports as annotations that GitHub Actions shows beside the lines of a pull request. */
export const toAnnotations = (reports: AppReport[]): string[] =>
  reports.flatMap(({ app, folder, problems, unreadable }) => [
    ...(unreadable === undefined ? [] : [`::error title=${inProperty(app)}::${inText(unreadable)}`]),
    ...problems.map(({ rule, severity, where, message, fix, file, line }) => {
      const properties = [
        ...(file ? [`file=${inProperty(fromRoot(join(folder, file)))}`] : []),
        ...(line ? [`line=${line}`] : []),
        `title=${inProperty(`${rule}: ${severityNames[severity]}`)}`,
      ];
      return `::${commands[severity]} ${properties.join(",")}::${inText(`${app} ${where}: ${message} ${fix}`)}`;
    }),
  ]);
