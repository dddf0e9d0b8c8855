import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isRecord, type Promises, promises, UsageError } from "@integrations/integration-checks";
import * as zod from "zod";
import { PROMISES_FILE } from "../apps.ts";

/** Columns of a line, as in biome.json. */
const WIDTH = 110;

/** JSON with what holds no object in one line, where it fits: an input is one line of a diff. `used` columns stand before it. */
const pretty = (value: unknown, indent: string, used: number): string => {
  const isList = Array.isArray(value);
  if (!isList && !isRecord(value)) return JSON.stringify(value);
  const items: [label: string, item: unknown][] = isList
    ? value.map((item) => ["", item])
    : Object.entries(value).map(([key, item]) => [`${JSON.stringify(key)}: `, item]);
  const [open, close, space] = isList ? ["[", "]", ""] : ["{", "}", " "];
  if (items.length === 0) return `${open}${close}`;
  const line = `${open}${space}${items.map(([label, item]) => label + pretty(item, "", 0)).join(", ")}${space}${close}`;
  if (!items.some(([, item]) => isRecord(item)) && used + line.length <= WIDTH) return line;
  const inner = `${indent}  `;
  const lines = items.map(
    ([label, item], index) =>
      // A comma follows all but the last.
      `${inner}${label}${pretty(item, inner, inner.length + label.length + (index < items.length - 1 ? 1 : 0))}`,
  );
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
};

/** What promises.json holds, in the form that Biome leaves as it is. */
export const toJson = (promised: Promises): string => `${pretty(promised, "", 0)}\n`;

/**
 * The promises that an app has made; undefined before its first.
 *
 * @throws {UsageError} when the file cannot be used
 */
export const readPromises = (folder: string): Promises | undefined => {
  const path = join(folder, PROMISES_FILE);
  if (!existsSync(path)) return undefined;
  try {
    return promises.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    const reason = error instanceof zod.ZodError ? zod.prettifyError(error) : (error as Error).message;
    throw new UsageError(
      `${path}: ${reason}\nIt is written by npm run promises only: take it from git again.`,
      { cause: error },
    );
  }
};
