import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as zod from "zod";
import { UsageError } from "./usageError.ts";

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

/** Writes what was found, and gives how much that is. */
export const writeBaseline = (folder: string, found: Found[]): number => {
  const places: Record<string, string[]> = {};
  for (const { rule, where } of found.toSorted((a, b) =>
    `${a.rule} ${a.where}` < `${b.rule} ${b.where}` ? -1 : 1,
  ))
    places[rule] = [...new Set([...(places[rule] ?? []), where])];
  writeFileSync(join(folder, BASELINE_FILE), `${JSON.stringify(places, null, 2)}\n`);
  return Object.values(places).flat().length;
};

export const isInBaseline = (known: Baseline, { rule, where }: Found): boolean =>
  Object.hasOwn(known, rule) && known[rule]?.includes(where) === true;

/** How much of a baseline is mended by now. */
export const mendedIn = (known: Baseline, found: Found[]): number =>
  Object.entries(known)
    .flatMap(([rule, places]) => places.map((where) => ({ rule, where })))
    .filter((one) => !found.some(({ rule, where }) => rule === one.rule && where === one.where)).length;
