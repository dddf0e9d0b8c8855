import type { AppDefinition } from "./definition.ts";
import type { Facts, Finding, LiveRun, RuleInfo, Severity } from "./rule.ts";
import { changeRules, liveRules, rules } from "./rules/index.ts";
import { type ToolRule, toolRules } from "./rules/tool.ts";
import { bundledSchemaVersion } from "./schema.ts";

/** A finding with the rule that made it. */
export interface Problem extends Finding {
  rule: string;
  severity: Severity;
  /** Zapier's page of it. */
  page: string;
  /** The source file of the operation, from the app's folder, and the line in it, where they were found. */
  file?: string;
  line?: number;
}

const byRule = ({ id, severity, page }: RuleInfo, findings: (Finding & { page?: string })[]): Problem[] =>
  findings.map((finding) => ({ rule: id, severity, page, ...finding }));

/** Findings of the tool's own, under the name of their rule. */
export const toolProblems = (id: ToolRule, findings: (Finding & { page?: string })[]): Problem[] =>
  toolRules.filter((rule) => rule.id === id).flatMap((rule) => byRule(rule, findings));

/** Everything that is wrong with a compiled definition, matters of style too. */
export const checkDefinition = (
  app: AppDefinition,
  facts: Facts = { newestCore: bundledSchemaVersion },
): Problem[] => rules.flatMap((rule) => byRule(rule, rule.check(app, facts)));

/** What a new version of an app breaks. */
export const checkChanges = (old: AppDefinition, now: AppDefinition): Problem[] =>
  changeRules.flatMap((rule) => byRule(rule, rule.check(old, now)));

/** Everything that is wrong with what an operation returned; what holds for many records is said once. */
export const checkRun = (run: LiveRun): Problem[] =>
  liveRules.flatMap((rule) => {
    const findings = rule.check(run);
    return byRule(rule, [...new Map(findings.map((finding) => [finding.where, finding])).values()]);
  });

/** Rules that find what the schema finds too. */
const plainer = new Set(["D012", "D015"]);

/** What the schema says, without what a rule says of the same place in plainer words. */
export const withoutRepeats = (schema: Problem[], others: Problem[]): Problem[] => {
  const places = others.filter(({ rule }) => plainer.has(rule)).map(({ where }) => where);
  return schema.filter(({ where }) => !places.includes(where));
};
