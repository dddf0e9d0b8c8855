import type { Field } from "./definition.ts";
import { isRecord, type JsonRecord } from "./json.ts";

/** A value and its place in a record, such as `line_items.sku`. */
export interface Leaf {
  path: string;
  value: unknown;
}

/**
 * What a field's key leads to in a record, with the lists on the way opened: `contact__name` and `items[]sku` reach
 * inside. Empty where there is nothing.
 */
export const valuesAt = (record: JsonRecord, key: string): unknown[] => {
  if (Object.hasOwn(record, key)) return [record[key]];
  const steps = key.split(/__|\[\]/);
  return steps.reduce<unknown[]>(
    (values, step) =>
      values
        .flat()
        .filter(isRecord)
        .filter((value) => Object.hasOwn(value, step))
        .map((value) => value[step]),
    [record],
  );
};

/** The output fields that identify a record: those marked as primary, else `id`. */
export const primaryKeys = (outputs: Field[]): string[] => {
  const primary = outputs.filter((output) => output.primary).map(({ key }) => key);
  return primary.length > 0 ? primary : ["id"];
};

/** The primary keys for which a record has neither a number nor a text. */
export const missingKeys = (outputs: Field[], record: JsonRecord): string[] =>
  primaryKeys(outputs).filter(
    (key) =>
      !valuesAt(record, key).some(
        (value) => typeof value === "number" || (typeof value === "string" && value !== ""),
      ),
  );

const isText = (value: unknown): boolean => typeof value === "string";

/** How each type of an output field looks in JSON. A datetime's form is D023's and T003's. */
const looks: Record<string, (value: unknown) => boolean> = {
  string: isText,
  text: isText,
  password: isText,
  code: isText,
  datetime: isText,
  // An address to fetch, or what Zapier makes of it.
  file: (value) => isText(value) || isRecord(value),
  integer: Number.isInteger,
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
};

const looksLike = (type = "", value: unknown): boolean =>
  !Object.hasOwn(looks, type) || looks[type]?.(value) === true;

/** A value as JSON, of a long one the beginning. */
export const inJson = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** Where a record does not agree with an output field, and the value that would. */
export interface FieldProblem {
  path: string;
  problem: string;
  suggestion?: unknown;
}

/** The same value as its type has it, where it plainly is one: `"4"` as a number, `4` as a text. */
const asType = (type = "", value: unknown): unknown => {
  if (["string", "text"].includes(type) && ["number", "boolean"].includes(typeof value)) return String(value);
  if (["integer", "number"].includes(type) && typeof value === "string" && value.trim() !== "") {
    const number = Number(value);
    return looksLike(type, number) && Number.isFinite(number) ? number : undefined;
  }
  return type === "boolean" && typeof value === "string" && /^(?:true|false)$/i.test(value)
    ? value.toLowerCase() === "true"
    : undefined;
};

const suggested = (suggestion: unknown): { suggestion?: unknown } =>
  suggestion === undefined ? {} : { suggestion };

/** What is wrong with a value beside its output field; null and nothing agree with any. */
const valueProblems = (output: Field, value: unknown, path: string): FieldProblem[] => {
  const { type, list, dict, children } = output;
  if (value === null || value === undefined) return [];
  if (children) {
    return [value]
      .flat()
      .flatMap((item) =>
        isRecord(item)
          ? fieldProblems(children, item, `${path}.`)
          : [{ path, problem: `is ${inJson(item)}, not an object with the keys of its children` }],
      );
  }
  if (list) {
    return Array.isArray(value) && value.every((item) => looksLike(type, item))
      ? []
      : [
          {
            path,
            problem: `is ${inJson(value)}, not a list of ${type ?? "value"}s`,
            ...suggested(Array.isArray(value) || !looksLike(type, value) ? undefined : [value]),
          },
        ];
  }
  if (dict) return isRecord(value) ? [] : [{ path, problem: `is ${inJson(value)}, not an object` }];
  return looksLike(type, value)
    ? []
    : [{ path, problem: `is ${inJson(value)}, its type is ${type}`, ...suggested(asType(type, value)) }];
};

/** Where a record does not agree with output fields: required ones that are missing, values of another type. */
export const fieldProblems = (outputs: Field[], record: JsonRecord, parent = ""): FieldProblem[] =>
  outputs.flatMap((output) => {
    const path = parent + output.key;
    const values = valuesAt(record, output.key);
    return output.required && values.length === 0
      ? [{ path, problem: "is required, and missing" }]
      : values.flatMap((value) => valueProblems(output, value, path));
  });

/** Keys of a sample that a live record lacks, at any depth; an empty live value says nothing about what is in it. */
export const keysWithout = (sample: unknown, live: unknown, parent = ""): string[] => {
  if (Array.isArray(sample) && Array.isArray(live)) return keysWithout(sample[0], live[0], parent);
  if (!isRecord(sample) || !isRecord(live)) return [];
  return Object.entries(sample).flatMap(([key, value]) => {
    const path = parent + key;
    const found = valuesAt(live, key);
    return found.length === 0 ? [path] : keysWithout(value, found[0], `${path}.`);
  });
};

/** The values inside a record that hold no others, each with its path; the items of a list share one. */
export const leaves = (value: unknown, path = ""): Leaf[] => {
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, path));
  if (!isRecord(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, path ? `${path}.${key}` : key));
};
