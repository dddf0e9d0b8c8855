import { CONFIG_FILE, type Exception } from "./config.ts";
import type { AppDefinition } from "./definition.ts";
import type { Finding, LiveRule, LiveRun, Rule } from "./rule.ts";
import { liveRules, rules } from "./rules/index.ts";

/** A finding with the rule that made it. */
export interface Problem extends Finding {
  rule: string;
  severity: "error" | "warning";
  /** Zapier's page; an exception that is no longer needed has none. */
  page?: string;
}

const byRule = ({ id, severity, page }: Rule | LiveRule, findings: Finding[]): Problem[] =>
  findings.map((finding) => ({ rule: id, severity, ...finding, page }));

/** Everything that is wrong with a compiled definition. */
export const checkDefinition = (app: AppDefinition): Problem[] =>
  rules.flatMap((rule) => byRule(rule, rule.check(app)));

/** Everything that is wrong with what an operation returned; what holds for many records is said once. */
export const checkRun = (run: LiveRun): Problem[] =>
  liveRules.flatMap((rule) => {
    const findings = rule.check(run);
    return byRule(rule, [...new Map(findings.map((finding) => [finding.where, finding])).values()]);
  });

const matches =
  ({ rule, where }: Exception) =>
  (problem: Problem): boolean =>
    problem.rule === rule && problem.where === where;

/** Why an exception covers nothing. A live rule that was not run may still need its exception. */
const unusedProblem = ({ rule, where }: Exception, isLive: boolean): Problem[] => {
  if (!isLive && liveRules.some(({ id }) => id === rule)) return [];
  const isRule = [...rules, ...liveRules].some(({ id }) => id === rule);
  return [
    {
      rule: "unused-exception",
      severity: "error",
      where,
      message: isRule
        ? `${CONFIG_FILE} excepts it from ${rule}, which finds nothing here.`
        : `${CONFIG_FILE} excepts it from ${rule}, which is no rule.`,
      fix: "Take the exception away, or correct its rule or place.",
    },
  ];
};

/** Takes the problems that an app's exceptions name apart from the others, and adds the exceptions that name none. */
export const applyExceptions = (
  problems: Problem[],
  exceptions: Exception[],
  isLive: boolean,
): { problems: Problem[]; excepted: (Problem & { reason: string })[] } => {
  const excepted = exceptions.flatMap((exception) =>
    problems.filter(matches(exception)).map((problem) => ({ ...problem, reason: exception.reason })),
  );
  const unused = exceptions
    .filter((exception) => !problems.some(matches(exception)))
    .flatMap((exception) => unusedProblem(exception, isLive));
  const remaining = problems.filter(
    (problem) => !exceptions.some((exception) => matches(exception)(problem)),
  );
  return { problems: [...remaining, ...unused], excepted };
};
