/** Check-ups for other packages, such as a page that shows one. */
export { type CheckUp, type CheckUpOptions, checkUp } from "./checkUp.ts";
export type { Finding, FindingKind } from "./compare.ts";
export type { Outcome, Status } from "./outcome.ts";
export { type Report, readReport } from "./report.ts";
export { MEANS, operationLines, reportLines } from "./words.ts";
