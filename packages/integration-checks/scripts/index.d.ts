/** What the package exports to code, by itself: the types in src are made by zod, which the package does not bring. */

declare const definition: unique symbol;

/** A compiled definition, as `readApp` and `parseDefinition` give it. */
export interface AppDefinition {
  readonly [definition]: true;
}

/** A trigger, create or search. */
export interface Operation {
  readonly kind: "triggers" | "creates" | "searches";
  readonly key: string;
  /** Such as `creates.create_job`. */
  readonly address: string;
}

export type Severity = "error" | "publishing" | "advice";

/** A finding. */
export interface Problem {
  rule: string;
  severity: Severity;
  /** The place in the definition, such as `creates.create_job.inputFields.place_id`. */
  where: string;
  message: string;
  fix: string;
  /** The value to write at `where`; null to leave it out. Missing where only a person knows. */
  suggestion?: unknown;
  page: string;
}

/** What is thrown when an app cannot be read, in words. */
export class UsageError extends Error {}

/** Reads an app from its folder, its definition.json or its build.zip, without running it. Throws a UsageError. */
export function readApp(path: string): Promise<{ name: string; folder: string; definition: AppDefinition }>;

/** Reads a definition that is at hand. Throws an Error in words when it is none. */
export function parseDefinition(value: unknown): AppDefinition;

/** Everything that is wrong with a definition, matters of style too. */
export function checkDefinition(app: AppDefinition, facts?: { newestCore: string }): Problem[];

/** What a new version of an app breaks. */
export function checkChanges(old: AppDefinition, now: AppDefinition): Problem[];

/** The operations that can be run with these inputs by their address, and the addresses of those that cannot. */
export function planRuns(
  app: AppDefinition,
  inputs: Record<string, Record<string, unknown>>,
): { runs: Operation[]; notRun: string[] };

/** Runs operations one after the other and checks the records that they return, the newest first. */
export function checkLive(
  runs: Operation[],
  run: (address: string) => Promise<Record<string, unknown>[]>,
): Promise<Problem[]>;
