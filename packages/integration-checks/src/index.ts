export { checkChanges, checkDefinition, checkRun, type Problem } from "./check.ts";
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
export { isRecord, type JsonRecord } from "./json.ts";
export { type LintOptions, lint } from "./lint.ts";
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
export { brokenPromises } from "./promises/brokenPromises.ts";
export type { BrokenPromise } from "./promises/changes.ts";
export { choicesOf } from "./promises/choices.ts";
export { outputKeys } from "./promises/outputKeys.ts";
export { type Promises, promises, promisesOf, seenOnceBy, typeOf } from "./promises/promises.ts";
export { primaryKeys } from "./records.ts";
export { type AppReport, countProblems } from "./report.ts";
export type { ChangeRule, Finding, LiveRule, LiveRun, Rule, Severity } from "./rule.ts";
export { changeRules, liveRules, rules } from "./rules/index.ts";
export { checkInSandbox } from "./sandboxRun.ts";
export { type AppSource, builtZip, readApp } from "./source.ts";
export { UsageError } from "./usageError.ts";
