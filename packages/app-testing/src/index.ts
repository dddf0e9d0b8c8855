export { bareRecord } from "./bareRecord.ts";
export { describeAudit } from "./describeAudit.ts";
export { describeBuiltApp } from "./describeBuiltApp.ts";
export { type PerformOptions, performWith } from "./performWith.ts";
export { copiesOf, FREE_TEXT, HIDDEN_ALONE } from "./typedTexts.ts";
export { type AppOnSandbox, useApp } from "./useApp.ts";
