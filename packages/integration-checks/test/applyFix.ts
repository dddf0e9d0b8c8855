import { type AppDefinition, parseDefinition } from "../src/definition.ts";
import { isRecord } from "../src/json.ts";
import type { Finding } from "../src/rule.ts";

/** What holds a value: an object or a list, and the key or index in it. */
type Place = [holder: Record<string, unknown> | unknown[], key: string | number];

const hasKey = (value: unknown, key: string): boolean => isRecord(value) && value.key === key;

/** Where the steps of a finding's `where` lead from a value; keys may have dots, so the longest name comes first. */
const placeOf = (value: unknown, steps: string[]): Place => {
  const lengths = steps.map((_, index) => steps.length - index);
  if (Array.isArray(value)) {
    for (const length of lengths) {
      const at = value.findIndex((item) => hasKey(item, steps.slice(0, length).join(".")));
      if (at >= 0) return length === steps.length ? [value, at] : placeOf(value[at], steps.slice(length));
    }
    return placeOf(value[0], steps);
  }
  if (!isRecord(value)) throw new Error(`Nothing is at ${steps.join(".")}`);
  for (const length of lengths) {
    const name = steps.slice(0, length).join(".");
    if (Object.hasOwn(value, name))
      return length === steps.length ? [value, name] : placeOf(value[name], steps.slice(length));
  }
  if (isRecord(value.operation)) return placeOf(value.operation, steps);
  if (Array.isArray(value.children)) return placeOf(value.children, steps);
  return [value, steps.join(".")];
};

/** A definition with the change that a finding suggests. */
export const withFix = <App>(app: App, { where, suggestion }: Finding): App => {
  const copy = structuredClone(app);
  const [holder, key] = placeOf(copy, where.split("."));
  if (suggestion !== null) Reflect.set(holder, key, suggestion);
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
  return copy;
};

/** Whether one place is the other or inside of it. */
const overlap = (a: string, b: string): boolean => `${a}.`.startsWith(`${b}.`) || `${b}.`.startsWith(`${a}.`);

/** A definition with what findings suggest; of two that are about the same place, the second is left for the next time. */
export const withFixes = <App>(app: App, found: Finding[]): App => {
  const done: string[] = [];
  return found.reduce((fixed, finding) => {
    const isDone = done.some((place) => overlap(place, finding.where));
    if (finding.suggestion === undefined || isDone) return fixed;
    done.push(finding.where);
    return withFix(fixed, finding);
  }, app);
};

/** The same of a parsed one, whose functions among the fields are null. */
export const mended = (app: AppDefinition, finding: Finding): AppDefinition =>
  parseDefinition(
    JSON.parse(JSON.stringify(withFix(app, finding)).replaceAll(/(?<=[[,])null(?=[\],])/g, '"$func$2$f$"')),
  );
