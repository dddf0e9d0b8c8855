/** What a step can map from: the trigger's record, the outputs of earlier steps by id, and the run itself. */
export interface Scope {
  trigger: Record<string, unknown>;
  steps: Record<string, unknown>;
  run: {
    startedAt: Date;
    /** IANA name, for example "Europe/Berlin". */
    timezone: string;
  };
}

/** `{{trigger.contact.name}}`, `{{steps.member.username}}` or `{{run.date + 1d}}`, taken apart. */
export type Reference =
  | { root: "trigger"; path: string }
  | { root: "steps"; step: string; path: string }
  | { root: "run"; days: number };

const curly = /\{\{((?:(?!\{\{|\}\}).)*)\}\}/gs;

/** Takes apart what stands between curly braces; undefined when it is no reference. */
export const parseReference = (text: string): Reference | undefined => {
  const trigger = /^\s*trigger\.(?<path>\S+)\s*$/.exec(text)?.groups;
  if (trigger?.path) return { root: "trigger", path: trigger.path };
  const steps = /^\s*steps\.(?<step>\w+)\.(?<path>\S+)\s*$/.exec(text)?.groups;
  if (steps?.step && steps.path) return { root: "steps", step: steps.step, path: steps.path };
  const run = /^\s*run\.date(\s*(?<sign>[+-])\s*(?<days>\d+)d)?\s*$/.exec(text)?.groups;
  if (run) return { root: "run", days: Number(`${run.sign ?? "+"}${run.days ?? 0}`) };
  return undefined;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Every text in an input, however deep. */
const texts = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return isRecord(value) ? Object.values(value).flatMap(texts) : [];
};

/** The inside of every `{{…}}` in an input. */
export const curlies = (value: unknown): string[] =>
  texts(value).flatMap((text) => [...text.matchAll(curly)].map(([, inside]) => inside ?? ""));

/** Every `{{` in an input that no `}}` of its own follows, with the word after it. */
export const unclosed = (value: unknown): string[] =>
  texts(value).flatMap((text) => /\{\{(?!(?:(?!\{\{).)*\}\})\s*\S*/s.exec(text)?.[0] ?? []);

/** The field of a record that a path begins with; `[]` is how output fields write line items. */
export const firstField = (path: string): string => /^(.+?)(?:\.|__|\[\])/.exec(path)?.[1] ?? path;

/** A path goes down by `.` or, as Zapier writes it, `__`; over a list it collects from every item (line items). */
const follow = (value: unknown, path: string): unknown => {
  if (!isRecord(value)) return undefined;
  if (Object.hasOwn(value, path)) return value[path];
  const [, head, rest] = /^(.+?)(?:\.|__)(.+)$/.exec(path) ?? [];
  if (head && rest && Object.hasOwn(value, head)) return follow(value[head], rest);
  return Array.isArray(value) ? value.map((item) => follow(item, path) ?? "") : undefined;
};

const day = ({ startedAt, timezone }: Scope["run"], days: number): string => {
  // Swedish writes a day as YYYY-MM-DD.
  const date = new Date(startedAt.toLocaleDateString("sv", { timeZone: timezone }));
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

const lookUp = (reference: Reference, { trigger, steps, run }: Scope): unknown => {
  switch (reference.root) {
    case "trigger":
      return follow(trigger, reference.path) ?? "";
    case "steps":
      return follow(steps[reference.step], reference.path) ?? "";
    case "run":
      return day(run, reference.days);
  }
};

/** How a value reads within text: a list as `a,b`, an object as JSON, and what is missing not at all. */
export const asText = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(asText).join(",");
  return isRecord(value) ? JSON.stringify(value) : String(value ?? "");
};

const fillText = (text: string, scope: Scope): unknown => {
  const whole = /^\{\{((?:(?!\}\}).)*)\}\}$/s.exec(text)?.[1];
  const only = whole === undefined ? undefined : parseReference(whole);
  if (only) return lookUp(only, scope);
  // One pass with a function: what a record says is text, even if it looks like a reference.
  return text.replace(curly, (all, inside) => {
    const reference = parseReference(inside);
    return reference ? asText(lookUp(reference, scope)) : all;
  });
};

/**
 * Fills the references of an input. An input that is one reference and nothing else gets the value with its type
 * (number, boolean, list); within other text a list becomes `a,b` and an object JSON. What is missing is `""`.
 */
export const fill = (value: unknown, scope: Scope): unknown => {
  if (typeof value === "string") return fillText(value, scope);
  if (Array.isArray(value)) return value.map((item) => fill(item, scope));
  return isRecord(value) ? fillAll(value, scope) : value;
};

/** Fills every input of a step. */
export const fillAll = (inputs: Record<string, unknown>, scope: Scope): Record<string, unknown> =>
  Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, fill(value, scope)]));
