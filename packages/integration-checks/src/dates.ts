import type { Field } from "./definition.ts";
import type { JsonRecord } from "./json.ts";
import { type FieldProblem, inJson, type Leaf, leaves, valuesAt } from "./records.ts";
import { words } from "./words.ts";

const isoForm =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?))?$/;

/** A longer text is no date, and the expressions below would take long to say so. */
const LONGEST_DATE = 100;

const monthName =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const dayNumber = "\\d{1,2}(?:st|nd|rd|th)?";
const weekday = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?";
const time =
  "(?:[T\\s,]+(?:at\\s+)?\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:z|(?:[a-z]{2,4})?(?:[+-]\\d{2}:?\\d{0,2})?)(?:\\s*\\(.*\\))?)?";
/** Parts of a date with numbers only: `2026-3-9`, `3/9/2026`, `9.3.2026`. */
const inNumbers = [
  { form: "(?<year>\\d{4})([-/])(?<a>\\d{1,2})\\2(?<b>\\d{1,2})", order: "ymd" },
  { form: "(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<year>\\d{4}|\\d{2})", order: "either" },
  { form: "(?<a>\\d{1,2})([-.])(?<b>\\d{1,2})\\2(?<year>\\d{4})", order: "either" },
].map(({ form, order }) => ({ pattern: new RegExp(`^${form}${time}$`, "i"), order }));
/** Dates with the month in letters. */
const inWords = [
  `${weekday}${dayNumber}[\\s-]+${monthName},?[\\s-]+\\d{4}`,
  `${weekday}${monthName}\\s+${dayNumber},?\\s+\\d{4}`,
].map((date) => new RegExp(`^${date}${time}$`, "i"));

const isDay = (a: number, b: number): boolean => a >= 1 && a <= 12 && b >= 1 && b <= 31;

/** Whether a text is a date, or a date and a time, and nothing else; 10.4.11, 2024.1.15 and 12-34-5678 are none. */
const looksLikeDate = (text: string): boolean =>
  inWords.some((pattern) => pattern.test(text)) ||
  inNumbers.some(({ pattern, order }) => {
    const { a, b } = pattern.exec(text)?.groups ?? {};
    if (a === undefined || b === undefined) return false;
    return isDay(Number(a), Number(b)) || (order === "either" && isDay(Number(b), Number(a)));
  });

/** Whether a text in the form of ISO 8601 names a day and a time that exist. */
const exists = (text: string): boolean => {
  const parts = isoForm.exec(text);
  const part = (at: number): number => Number(parts?.[at] ?? 0);
  const [month, day] = [part(2), part(3)];
  const last = new Date(Date.UTC(part(1), month, 0)).getUTCDate();
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= last;
  // 24:00 is the end of a day, :60 a leap second.
  return isDate && part(4) <= 24 && part(5) < 60 && part(6) <= 60;
};

const hasIsoForm = (text: string): boolean => isoForm.test(text);

/** ISO 8601 but for a blank, or a zone that is missing or in letters; a time without one is taken for UTC. */
const nearlyIso =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?: ?(Z|GMT|UTC|[+-]\d{2}:?\d{2}))?$/;

/** The same moment in ISO 8601, where a text has one meaning only. */
const inIso = (text: string): string | undefined => {
  const [, day, clock, zone = "Z"] = nearlyIso.exec(text) ?? [];
  if (day !== undefined) {
    const iso = `${day}T${clock}${zone.startsWith("+") || zone.startsWith("-") ? zone : "Z"}`;
    return exists(iso) ? iso : undefined;
  }
  if (!inWords.some((pattern) => pattern.test(text))) return undefined;
  const plain = text.replace(/(\d)(?:st|nd|rd|th)\b/i, "$1").replace(/\bat\b|\([^()]*\)/gi, " ");
  const hasTime = /\d:\d/.test(plain);
  const ms = Date.parse(
    hasTime && /(?:z|utc|gmt|[+-]\d{2}:?\d{2})\s*$/i.test(plain) ? plain : `${plain} UTC`,
  );
  if (Number.isNaN(ms)) return undefined;
  const iso = new Date(ms).toISOString();
  return hasTime ? iso.replace(".000Z", "Z") : iso.slice(0, 10);
};

/** A date for people beside the one for machines is welcome (docs.zapier.com, "Sample data"). */
const isForPeople = (path: string): boolean =>
  words(path).some((word) => /^(?:pretty|formatted|human|friendly|readable|display)$/.test(word));

const problemOf = (text: string, isDeclared: boolean): Omit<FieldProblem, "path"> | undefined => {
  if (hasIsoForm(text))
    return exists(text) ? undefined : { problem: `is ${inJson(text)}: there is no such day or time` };
  if (!isDeclared && !looksLikeDate(text)) return undefined;
  const suggestion = inIso(text);
  const isWithoutZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?$/.test(text);
  return {
    problem: `is ${inJson(text)}: ${isWithoutZone ? "a time without a zone" : "not in ISO 8601"}`,
    ...(suggestion !== undefined && { suggestion }),
  };
};

/** Dates in a record that are not ISO 8601, or have a time and no zone. What an output field calls a datetime is one. */
export const dateProblems = (outputs: Field[], record: JsonRecord): FieldProblem[] => {
  const declared = outputs
    .filter(({ type }) => type === "datetime")
    .flatMap(({ key }) =>
      valuesAt(record, key)
        .flat()
        .map((value): Leaf => ({ path: key, value })),
    );
  const suspects = leaves(record).filter(({ path }) => !isForPeople(path));
  const found = new Map<string, FieldProblem>();
  for (const [values, isDeclared] of [
    [suspects, false],
    [declared, true],
  ] as const)
    for (const { path, value } of values) {
      const problem =
        typeof value === "string" && (isDeclared || value.length <= LONGEST_DATE)
          ? problemOf(value, isDeclared)
          : undefined;
      // `contact__name` and `items[]sku` of an output field are `contact.name` and `items.sku` in the record.
      const place = path.replaceAll(/__|\[\]/g, ".");
      if (problem && !found.has(place)) found.set(place, { path, ...problem });
    }
  return [...found.values()];
};
