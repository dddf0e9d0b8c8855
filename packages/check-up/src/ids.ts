import type { Maps, ReadAnswer } from "./answers.ts";
import { isIdPath } from "./compare.ts";
import { isRecord } from "./known.ts";
import { join, keyIn } from "./shape.ts";

/** As many of a place are enough to follow references. */
const MOST = 20;

/**
 * The IDs of each endpoint's answers by their path, each as `id#1`, `id#2`, …: the same ID has the same name everywhere, and
 * nothing tells what it was.
 */
export const idsOf = (answers: ReadAnswer[], maps: Maps): Record<string, Record<string, string[]>> => {
  const names = new Map<string, string>();
  const ids: Record<string, Record<string, string[]>> = {};
  for (const { endpoint, body } of answers) {
    const known = maps.get(endpoint) ?? new Set();
    const places = ids[endpoint] ?? {};
    ids[endpoint] = places;
    const visit = (value: unknown, path: string): void => {
      if (Array.isArray(value)) for (const item of value) visit(item, join(path, "[]"));
      else if (isRecord(value))
        for (const [key, inner] of Object.entries(value)) visit(inner, join(path, keyIn(known, path, key)));
      else if (isIdPath(path) && value !== null && value !== "") {
        const name = names.get(String(value)) ?? `id#${names.size + 1}`;
        names.set(String(value), name);
        const found = places[path] ?? [];
        places[path] = found;
        if (found.length < MOST && !found.includes(name)) found.push(name);
      }
    };
    visit(body, "");
  }
  return ids;
};
