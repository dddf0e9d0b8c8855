import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import * as zod from "zod";
import { isRecord } from "./json.ts";
import { reasonsOf } from "./reasons.ts";
import { severities } from "./rule.ts";
import { UsageError } from "./usageError.ts";

/** The file in an app's folder that says how it is checked; package.json may have the same under this tool's name. */
export const CONFIG_FILE = "integration-checks.json";
const FIELD = "integration-checks";

const level = zod.enum([...severities, "off"]);
/** How serious a rule is taken, or that it is off. */
export type Level = zod.infer<typeof level>;

const reason = zod.string().trim().min(1, "say why");
const levels = zod.record(zod.string(), level);
const oneOrMore = zod
  .union([zod.string(), zod.array(zod.string()).min(1)])
  .transform((value) => [value].flat());

const exception = zod.strictObject({
  rule: oneOrMore,
  /** The `where` of the finding, or a glob: `creates.*.inputFields.place_id`. */
  where: zod.string(),
  reason,
});
/** A finding that is meant to be so, and why. */
export type Exception = zod.infer<typeof exception>;

const override = zod.strictObject({
  /** Addresses of operations, or globs: `triggers.*_event`. */
  operations: oneOrMore,
  rules: levels,
  reason,
});
export type Override = zod.infer<typeof override>;

/** What stands in the file. */
export const configSchema = zod.strictObject({
  $schema: zod.string().optional(),
  /** Whether the rules of style are on. */
  style: zod.boolean().default(false),
  /** The newest zapier-platform-core, if it is newer than what is installed. */
  newestCore: zod.string().optional(),
  /** Rules at another severity, or off, for the whole app. */
  rules: levels.default({}),
  overrides: zod.array(override).default([]),
  exceptions: zod.array(exception).default([]),
  /**
   * Inputs with which an operation returns a record, by its address and in the order of the runs. A text
   * `{{creates.create_job.id}}` is taken from the first record of an earlier run.
   */
  live: zod.record(zod.string(), zod.record(zod.string(), zod.unknown())).default({}),
});
export type Config = zod.infer<typeof configSchema>;

/** JSON with comments and trailing commas. */
const parseJson = (text: string): unknown => {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (!first) return value;
  const line = text.slice(0, first.offset).split("\n").length;
  const reason = printParseErrorCode(first.error).replaceAll(
    /(?<=[a-z])[A-Z]/g,
    (letter) => ` ${letter.toLowerCase()}`,
  );
  throw new Error(`Line ${line} is not valid JSON: ${reason}.`);
};

const fieldIn = (packageFile: string): unknown => {
  if (!existsSync(packageFile)) return undefined;
  const value = parseJson(readFileSync(packageFile, "utf8"));
  return isRecord(value) ? value[FIELD] : undefined;
};

/** @throws {UsageError} when it cannot be used */
export const readConfig = (folder: string): Config => {
  const [file = join(folder, CONFIG_FILE), second] = [CONFIG_FILE, `${CONFIG_FILE}c`]
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path));
  const packageFile = join(folder, "package.json");
  let path = packageFile;
  try {
    const field = fieldIn(packageFile);
    const isThere = existsSync(file);
    path = isThere || field === undefined ? file : packageFile;
    if (second || (isThere && field !== undefined))
      throw new Error(`There is another configuration in ${second ?? packageFile}: keep one of them.`);
    return configSchema.parse(isThere ? parseJson(readFileSync(file, "utf8")) : (field ?? {}));
  } catch (error) {
    const reasons = error instanceof zod.ZodError ? reasonsOf(error) : (error as Error).message;
    throw new UsageError(`${path}: ${reasons}`, { cause: error });
  }
};
