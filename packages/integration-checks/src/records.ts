import type { Field } from "./definition.ts";
import { words } from "./words.ts";

/** A record as an operation returns it, or its sample shows it. */
export type JsonRecord = Record<string, unknown>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value and its place in a record, such as `line_items.sku`. */
interface Leaf {
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

const inJson = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** What is wrong with a value beside its output field; null and nothing agree with any. */
const valueProblems = (output: Field, value: unknown, path: string): { path: string; problem: string }[] => {
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
      : [{ path, problem: `is ${inJson(value)}, not a list of ${type ?? "value"}s` }];
  }
  if (dict) return isRecord(value) ? [] : [{ path, problem: `is ${inJson(value)}, not an object` }];
  return looksLike(type, value) ? [] : [{ path, problem: `is ${inJson(value)}, its type is ${type}` }];
};

/** Where a record does not agree with output fields: required ones that are missing, values of another type. */
export const fieldProblems = (
  outputs: Field[],
  record: JsonRecord,
  parent = "",
): { path: string; problem: string }[] =>
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

const isoDate = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?))?$/;

/** A longer text is no date, and the expressions below would take long to say so. */
const LONGEST_DATE = 100;

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const day = "\\d{1,2}(?:st|nd|rd|th)?";
const weekday = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?";
const time =
  "(?:[T\\s,]+(?:at\\s+)?\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:z|(?:[a-z]{2,4})?(?:[+-]\\d{2}:?\\d{0,2})?)(?:\\s*\\(.*\\))?)?";
/** Texts that are a date, or a date and a time, and nothing else. A version such as 10.4.11 is none. */
const dateLike = [
  "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}",
  "\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})",
  "\\d{1,2}[-.]\\d{1,2}[-.]\\d{4}",
  `${weekday}${day}[\\s-]+${month},?[\\s-]+\\d{4}`,
  `${weekday}${month}\\s+${day},?\\s+\\d{4}`,
].map((date) => new RegExp(`^${date}${time}$`, "i"));

/** A date for people beside the one for machines is welcome (docs.zapier.com, "Sample data"). */
const isForPeople = (path: string): boolean =>
  words(path).some((word) => /^(?:pretty|formatted|human|friendly|readable|display)$/.test(word));

/** The values inside a record that hold no others, each with its path; the items of a list share one. */
export const leaves = (value: unknown, path = ""): Leaf[] => {
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, path));
  if (!isRecord(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, path ? `${path}.${key}` : key));
};

/** Dates in a record that are not ISO 8601, or have a time and no zone. What an output field calls a datetime is one. */
export const dateProblems = (outputs: Field[], record: JsonRecord): { path: string; problem: string }[] => {
  const suspects = leaves(record).filter(
    ({ path, value }) =>
      typeof value === "string" &&
      value.length <= LONGEST_DATE &&
      !isForPeople(path) &&
      dateLike.some((pattern) => pattern.test(value)),
  );
  const declared = outputs
    .filter(({ type }) => type === "datetime")
    .flatMap(({ key }) =>
      valuesAt(record, key)
        .flat()
        .map((value): Leaf => ({ path: key, value })),
    );
  const texts = [...suspects, ...declared].filter(({ value }) => typeof value === "string");
  const wrong = new Map(
    texts
      .filter(({ value }) => !isoDate.test(value as string))
      .map(({ path, value }) => [path, `is ${inJson(value)}: no ISO 8601 date, or a time without a zone`]),
  );
  return [...wrong].map(([path, problem]) => ({ path, problem }));
};
