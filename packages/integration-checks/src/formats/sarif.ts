import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Problem } from "../check.ts";
import type { AppReport } from "../report.ts";
import { type RuleInfo, type Severity, severityNames } from "../rule.ts";
import { allRules } from "../rules/index.ts";
import { fromRoot } from "./fromRoot.ts";

const levels: Record<Severity, "error" | "warning" | "note"> = {
  error: "error",
  publishing: "warning",
  advice: "note",
};

const toRule = ({ id, title, severity, style, page }: RuleInfo) => ({
  id,
  shortDescription: { text: `${title}.` },
  ...(page.startsWith("https:") && { helpUri: page }),
  defaultConfiguration: { enabled: style !== true, level: levels[severity] },
  properties: { tags: [style ? "style" : severityNames[severity]] },
});

/** A path as a URI reference. */
const uriOf = (path: string): string => {
  const inside = fromRoot(path);
  return inside === "" || inside.startsWith("..") ? pathToFileURL(path).href : encodeURI(inside);
};

/** The file that a finding is about: the app's package.json, or else what was read, where its source is not at hand. */
const fileOf = ({ file }: Problem, { folder, source }: AppReport): string => {
  const packageFile = join(folder, "package.json");
  if (file !== undefined) return join(folder, file);
  return existsSync(packageFile) ? packageFile : source;
};

const toResult = (problem: Problem, report: AppReport) => {
  const { rule, severity, where, message, fix, line } = problem;
  return {
    ruleId: rule,
    ruleIndex: allRules.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: `${message} ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(fileOf(problem, report)) },
          ...(line && { region: { startLine: line } }),
        },
        logicalLocations: [{ fullyQualifiedName: `${report.app}.${where}` }],
      },
    ],
    // What a finding is known by from run to run, whatever lines come and go.
    partialFingerprints: { "place/v1": `${report.app}:${rule}:${where}` },
  };
};

/** The reports in SARIF 2.1.0 (OASIS), which GitHub code scanning and editors read. */
export const toSarif = (reports: AppReport[], version: string): string =>
  JSON.stringify(
    {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "integration-checks", version, rules: allRules.map(toRule) } },
          invocations: [
            {
              executionSuccessful: reports.every(({ unreadable }) => unreadable === undefined),
              toolExecutionNotifications: reports.flatMap(({ unreadable }) =>
                unreadable === undefined ? [] : [{ level: "error", message: { text: unreadable } }],
              ),
            },
          ],
          results: reports.flatMap((report) => report.problems.map((problem) => toResult(problem, report))),
        },
      ],
    },
    null,
    2,
  );
