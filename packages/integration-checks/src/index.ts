export { applyExceptions, checkDefinition, checkRun, type Problem } from "./check.ts";
export { type Config, type Exception, readConfig } from "./config.ts";
export {
  type AppDefinition,
  type Field,
  inputsOf,
  isPolling,
  type Operation,
  operationsOf,
  parseDefinition,
  sampleOf,
  searchOrCreatesOf,
  staticFields,
  visibleOperationsOf,
} from "./definition.ts";
export { idFormOf } from "./idForm.ts";
export { checkLive, type LiveInputs, type LiveRunner, planRuns, runnerOf } from "./liveCheck.ts";
export { markdownTable } from "./markdownTable.ts";
export { isRecord, type JsonRecord, primaryKeys } from "./records.ts";
export { type AppReport, countProblems, toJson, toText } from "./report.ts";
export type { Finding, LiveRule, LiveRun, Rule } from "./rule.ts";
export { liveRules, rules } from "./rules/index.ts";
export { checkInSandbox } from "./sandboxRun.ts";
export { type AppSource, builtZip, readApp } from "./source.ts";
export { UsageError } from "./usageError.ts";
