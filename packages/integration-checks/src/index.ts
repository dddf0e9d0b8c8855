export { applyExceptions, checkDefinition, checkRun, type Problem } from "./check.ts";
export { type Config, type Exception, readConfig } from "./config.ts";
export {
  type AppDefinition,
  type Operation,
  operationsOf,
  parseDefinition,
  visibleOperationsOf,
} from "./definition.ts";
export { checkLive, type LiveInputs, type LiveRunner, planRuns, runnerOf } from "./liveCheck.ts";
export type { JsonRecord } from "./records.ts";
export { type AppReport, countProblems, toJson, toText } from "./report.ts";
export type { Finding, LiveRule, LiveRun, Rule } from "./rule.ts";
export { liveRules, rules } from "./rules/index.ts";
export { checkInSandbox } from "./sandboxRun.ts";
export { type AppSource, readApp } from "./source.ts";
