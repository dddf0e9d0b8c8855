import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as zod from "zod";
import { UsageError } from "./usageError.ts";
import { groupBy } from "./words.ts";

/** The file of the findings that an app had when it took this tool up: they do not count, new ones do. */
export const BASELINE_FILE = "integration-checks.baseline.json";

const baseline = zod.record(zod.string(), zod.array(zod.string()));
/** Places by rule. */
export type Baseline = zod.infer<typeof baseline>;

interface Found {
  rule: string;
  where: string;
}

/** @throws {UsageError} when it is no baseline */
export const readBaseline = (folder: string): Baseline => {
  const path = join(folder, BASELINE_FILE);
  if (!existsSync(path)) return {};
  try {
    return baseline.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    throw new UsageError(`${path}: it is no baseline. --write-baseline writes it anew.`, { cause: error });
  }
};

/**
 * Writes what was found.
 *
 * @param rest - what else is to stay in it
 */
export const writeBaseline = (folder: string, found: Found[], rest: Baseline): void => {
  const places = [
    ...Object.entries(rest),
    ...[...groupBy(found, ({ rule }) => rule)].map(([rule, ofRule]): [string, string[]] => [
      rule,
      [...new Set(ofRule.map(({ where }) => where))].sort(),
    ]),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(join(folder, BASELINE_FILE), `${JSON.stringify(Object.fromEntries(places), null, 2)}\n`);
};

export const isInBaseline = (known: Baseline, { rule, where }: Found): boolean =>
  Object.hasOwn(known, rule) && known[rule]?.includes(where) === true;

/** How much of a baseline is mended by now. */
export const mendedIn = (known: Baseline, found: Found[]): number =>
  Object.entries(known)
    .flatMap(([rule, places]) => places.map((where) => ({ rule, where })))
    .filter((one) => !found.some(({ rule, where }) => rule === one.rule && where === one.where)).length;
