import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as zod from "zod";
import { UsageError } from "./usageError.ts";

/** The file in an app's folder that lists its exceptions and its live inputs. */
export const CONFIG_FILE = "integration-checks.json";

const exception = zod.strictObject({
  rule: zod.string(),
  /** The `where` of the finding. */
  where: zod.string(),
  reason: zod.string().trim().min(1, "say why"),
});
/** A finding that is meant to be so, and why. */
export type Exception = zod.infer<typeof exception>;

const config = zod.strictObject({
  exceptions: zod.array(exception).default([]),
  /**
   * Inputs with which an operation returns a record, by its address and in the order of the runs. A text
   * `{{creates.create_job.id}}` is taken from the first record of an earlier run.
   */
  live: zod.record(zod.string(), zod.record(zod.string(), zod.unknown())).default({}),
});
export type Config = zod.infer<typeof config>;

/** @throws {UsageError} when the file cannot be used */
export const readConfig = (folder: string): Config => {
  const path = join(folder, CONFIG_FILE);
  try {
    return config.parse(existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {});
  } catch (error) {
    const reason = error instanceof zod.ZodError ? zod.prettifyError(error) : (error as Error).message;
    throw new UsageError(`${path}: ${reason}`, { cause: error });
  }
};
