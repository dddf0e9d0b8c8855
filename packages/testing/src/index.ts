export { allowLoopback } from "./allowLoopback.ts";
export { type AnyApp, auditApp, auditLive, operationsOf, visibleOperations } from "./appAudit.ts";
export { polledZap } from "./polledZap.ts";
