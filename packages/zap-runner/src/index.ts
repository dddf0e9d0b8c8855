export { type AppHost, type AppOptions, type CallContext, type CallResult, openApp } from "./appHost.ts";
export type { Patience } from "./caller.ts";
export { Connection } from "./connection.ts";
export type { AppDefinition, Field, Operation } from "./definition.ts";
export type { Bundle } from "./hostProtocol.ts";
export { Ledger, LedgerError, type PollRecord, type Run, type RunStatus, type StepRun } from "./ledger.ts";
export { type CallCost, OperationError } from "./operationError.ts";
export { rehearseAll } from "./rehearseAll.ts";
export { sandboxes } from "./sandboxes.ts";
export { Workshop } from "./workshop.ts";
export {
  type CreateStep,
  parseZap,
  type SearchStep,
  type Step,
  type Zap,
  type ZapFile,
  ZapFileError,
} from "./zapFile.ts";
export { type PollResult, type ZapOptions, ZapRunner } from "./zapRunner.ts";
