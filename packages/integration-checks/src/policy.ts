import { type Baseline, isInBaseline, mendedIn } from "./baseline.ts";
import { type Problem, toolProblems } from "./check.ts";
import { CONFIG_FILE, type Config, type Exception, type Level } from "./config.ts";
import { type AppDefinition, operationsOf } from "./definition.ts";
import { matchesPlace } from "./globs.ts";
import type { Finding, RuleInfo } from "./rule.ts";
import { allRules, changeRules, liveRules, ruleOf } from "./rules/index.ts";

/** What a run was asked for beside the configuration. */
export interface Wanted {
  style: boolean;
  /** Levels from the command line, which come before all others. */
  levels: Record<string, Level>;
  /** Rules to run alone; all where it is empty. */
  only: string[];
  isLive: boolean;
  hasOld: boolean;
  /** False where zapier-platform-schema is not installed. */
  hasSchema?: boolean;
}

/** What is found, by what becomes of it. */
export interface Judged {
  problems: Problem[];
  excepted: (Problem & { reason: string })[];
  /** How many findings the baseline has. */
  known: number;
}

const isSame = (id: string, other: string): boolean => id.toLowerCase() === other.toLowerCase();

const levelIn = (levels: Record<string, Level>, id: string): Level | undefined =>
  Object.entries(levels).find(([name]) => isSame(name, id))?.[1];

const usualLevel = ({ id, severity, style }: RuleInfo, config: Config, wanted: Wanted): Level =>
  levelIn(wanted.levels, id) ??
  levelIn(config.rules, id) ??
  (style && !(config.style || wanted.style) ? "off" : severity);

/** Whether a rule is among those that are run. */
const isAsked = (id: string, { only }: Wanted): boolean =>
  only.length === 0 || only.some((one) => isSame(one, id));

/** The level of every rule for the whole app, as `--print-config` shows it. */
export const levelsOf = (config: Config, wanted: Wanted): Record<string, Level> =>
  Object.fromEntries(
    allRules.map((rule) => [rule.id, isAsked(rule.id, wanted) ? usualLevel(rule, config, wanted) : "off"]),
  );

/** Whether a finding of a rule can count anywhere in the app. */
export const canBeOn = (id: string, config: Config, wanted: Wanted): boolean => {
  const isAskedOff = levelIn(wanted.levels, id) === "off";
  const isOnSomewhere = config.overrides.some(({ rules }) => (levelIn(rules, id) ?? "off") !== "off");
  return levelsOf(config, wanted)[id] !== "off" || (isOnSomewhere && isAsked(id, wanted) && !isAskedOff);
};

const operationOf = (where: string): string => where.split(".").slice(0, 2).join(".");

const levelOf = (problem: Problem, config: Config, wanted: Wanted): Level => {
  const rule = ruleOf(problem.rule);
  const asked = levelIn(wanted.levels, problem.rule);
  const override = config.overrides.findLast(
    ({ operations, rules }) =>
      levelIn(rules, problem.rule) !== undefined &&
      operations.some((pattern) => matchesPlace(pattern, operationOf(problem.where))),
  );
  if (asked !== undefined) return asked;
  if (override) return levelIn(override.rules, problem.rule) ?? problem.severity;
  return rule ? usualLevel(rule, config, wanted) : problem.severity;
};

const excepts = ({ rule, where }: Exception, problem: Problem): boolean =>
  rule.some((id) => isSame(id, problem.rule)) && matchesPlace(where, problem.where);

/** Whether a rule ran: a rule that did not may need its exception another time. */
export const hasRun = (id: string, config: Config, wanted: Wanted): boolean => {
  const rule = ruleOf(id);
  if (!rule) return true;
  if (!isAsked(id, wanted)) return false;
  if (liveRules.some((one) => one.id === rule.id)) return wanted.isLive;
  if (changeRules.some((one) => one.id === rule.id)) return wanted.hasOld;
  if (rule.id === "schema" && wanted.hasSchema === false) return false;
  return usualLevel(rule, config, wanted) !== "off";
};

const noRule = (id: string, where: string): Finding => ({
  where,
  message: `${CONFIG_FILE} names ${id}, which is not a rule.`,
  fix: "Correct its name: integration-checks --rules lists them all.",
});

const unusedExceptions = (config: Config, found: Problem[], wanted: Wanted): Finding[] =>
  config.exceptions.flatMap((exception) =>
    exception.rule
      .filter((id) => hasRun(id, config, wanted))
      .filter((id) => !found.some((problem) => excepts({ ...exception, rule: [id] }, problem)))
      .map((id) =>
        ruleOf(id)
          ? {
              where: exception.where,
              message: `${CONFIG_FILE} excepts it from ${id}, which finds nothing here.`,
              fix: "Remove the exception, or correct its rule or place.",
            }
          : noRule(id, exception.where),
      ),
  );

const unusedOverrides = ({ overrides, rules }: Config, app: AppDefinition): Finding[] => {
  const addresses = operationsOf(app).map(({ address }) => address);
  const names = [...Object.keys(rules), ...overrides.flatMap((one) => Object.keys(one.rules))];
  return [
    ...names.filter((id) => !ruleOf(id)).map((id) => noRule(id, CONFIG_FILE)),
    ...overrides
      .flatMap(({ operations }) => operations)
      .filter((pattern) => !addresses.some((address) => matchesPlace(pattern, address)))
      .map((pattern) => ({
        where: pattern,
        message: `${CONFIG_FILE} has an override for it, and there is no such operation.`,
        fix: "Remove the override, or correct its operations.",
      })),
  ];
};

const mendedFinding = (count: number): Finding => ({
  where: "baseline",
  message: `${count} of the findings in the baseline ${count === 1 ? "is" : "are"} fixed.`,
  fix: "Run --write-baseline so that they cannot come back.",
});

/** Holds findings against the configuration and the baseline, and adds what of these is needed no more. */
export const judge = (
  found: Problem[],
  { app, config, known, wanted }: { app: AppDefinition; config: Config; known: Baseline; wanted: Wanted },
): Judged => {
  const atLevel = (problem: Problem): Problem[] => {
    const level = isAsked(problem.rule, wanted) ? levelOf(problem, config, wanted) : "off";
    return level === "off" ? [] : [{ ...problem, severity: level }];
  };
  const leveled = found.flatMap(atLevel);
  const excepted = leveled.flatMap((problem) => {
    const exception = config.exceptions.find((one) => excepts(one, problem));
    return exception ? [{ ...problem, reason: exception.reason }] : [];
  });
  const open = leveled.filter((problem) => !config.exceptions.some((one) => excepts(one, problem)));
  const looked = Object.fromEntries(Object.entries(known).filter(([id]) => hasRun(id, config, wanted)));
  const mended = mendedIn(looked, leveled);
  const unused = toolProblems("unused-exception", [
    ...unusedExceptions(config, leveled, wanted),
    ...unusedOverrides(config, app),
    ...(mended > 0 ? [mendedFinding(mended)] : []),
  ]).flatMap(atLevel);
  return {
    problems: [...open.filter((problem) => !isInBaseline(known, problem)), ...unused],
    excepted,
    known: open.filter((problem) => isInBaseline(known, problem)).length,
  };
};
