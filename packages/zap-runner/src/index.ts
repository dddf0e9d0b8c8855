export { type AppHost, type AppObserver, type CallResult, openApp, type Surroundings } from "./appHost.ts";
export { appsOf } from "./checkZap.ts";
export { Connection } from "./connection.ts";
export {
  type AppDefinition,
  type Field,
  hasDynamicFields,
  isHook,
  type Operation,
  staticFields,
} from "./definition.ts";
export { type Delivery, toRequest } from "./delivery.ts";
export { Ledger } from "./ledger.ts";
export { curlies, parseReference, type Reference } from "./mapping.ts";
export { OperationError } from "./operationError.ts";
export type { WireAnswer } from "./readOnly.ts";
export { rehearse } from "./rehearsal.ts";
export { rehearseAll } from "./rehearseAll.ts";
export { summarize, toHistory, toTable } from "./report.ts";
export { sandboxes } from "./sandboxes.ts";
export { Store, type StoreSnapshot } from "./store.ts";
export { appFolder } from "./unpack.ts";
export { UsageError } from "./usageError.ts";
export { Workshop } from "./workshop.ts";
export { parseZap, ZapFileError } from "./zapFile.ts";
export { ZapRunner } from "./zapRunner.ts";
export { isAppStep, type Step, type Zap } from "./zapSchema.ts";
