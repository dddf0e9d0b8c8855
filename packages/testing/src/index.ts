export { allowLoopback } from "./allowLoopback.ts";
export { type AnyApp, auditApp, auditLive, operationAt, visibleOperations } from "./appAudit.ts";
export { growthOf } from "./growthOf.ts";
export { polledZap } from "./polledZap.ts";
