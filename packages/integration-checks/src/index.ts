export { applyExceptions, checkDefinition, checkRun, type Problem } from "./check.ts";
export { type Config, type Exception, readConfig } from "./config.ts";
export {
  type AppDefinition,
  type Field,
  inputsOf,
  isHook,
  isPolling,
  type Operation,
  operationsOf,
  parseDefinition,
  parseFields,
  sampleOf,
  searchOrCreatesOf,
  staticFields,
  visibleOperationsOf,
} from "./definition.ts";
export { idFormOf } from "./idForm.ts";
export {
  checkLive,
  FilledInputs,
  type LiveInputs,
  type LiveRunner,
  methodOf,
  planRuns,
  runnerOf,
} from "./liveCheck.ts";
export { markdownTable } from "./markdownTable.ts";
export { isRecord, type JsonRecord, primaryKeys } from "./records.ts";
export { type AppReport, countProblems, toJson, toText } from "./report.ts";
export type { Finding, LiveRule, LiveRun, Rule } from "./rule.ts";
export { liveRules, rules } from "./rules/index.ts";
export { checkInSandbox } from "./sandboxRun.ts";
export { type AppSource, builtZip, readApp } from "./source.ts";
export { UsageError } from "./usageError.ts";
