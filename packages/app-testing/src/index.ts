export { describeAudit } from "./describeAudit.ts";
export { describeBuiltApp } from "./describeBuiltApp.ts";
export { type PerformOptions, performWith } from "./performWith.ts";
export { type AppOnSandbox, useApp } from "./useApp.ts";
