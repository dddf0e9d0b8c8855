import type { JsonRecord } from "./json.ts";
import { leaves } from "./records.ts";
import { groupBy } from "./words.ts";

/** What a field puts into an id, and how a form names it. */
interface Part {
  name: string;
  text: string;
}

const moment = /^\d{4}-\d{2}-\d{2}T/;

/** A field's value as it may stand in an id: a moment also as its day and its time since 1970. */
const partsOf = (name: string, value: unknown): Part[] => {
  if (typeof value === "number") return [{ name, text: String(value) }];
  if (typeof value !== "string" || value === "") return [];
  const ms = moment.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(ms)) return [{ name, text: value }];
  return [
    { name, text: value },
    { name: `${name} ms`, text: String(ms) },
    { name: `${name} s`, text: String(Math.floor(ms / 1000)) },
    { name: `${name} day`, text: value.slice(0, 10) },
  ];
};

const partsIn = ({ id: _id, ...others }: JsonRecord): Part[] =>
  leaves(others).flatMap(({ path, value }) => partsOf(path, value));

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Where a part stands in a text by itself: `12` is not in `j123`. */
const placeOf = (text: string, part: string): number =>
  text.search(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(part)}(?![\\p{L}\\p{N}])`, "u"));

/** The vendor's own id, as far as no other field shows it. */
const OWN = "{id}";

/** What no field explains, from its first digit to its last, is the vendor's; the words around it are the app's. */
const rest = (text: string): string => text.replace(/(?<!\p{L})\p{L}*\d(?:.*\d)?[\p{L}\p{N}]*/su, OWN);

const explained = (text: string, parts: Part[]): string => {
  const found = parts
    .map((part) => ({ part, at: placeOf(text, part.text) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.part.text.length - a.part.text.length)[0];
  if (!found) return rest(text);
  const { part, at } = found;
  const after = text.slice(at + part.text.length);
  return `${explained(text.slice(0, at), parts)}{${part.name}}${explained(after, parts)}`;
};

/**
 * How the `id` of a record is made of its other fields: `{job_id}-{updated_at ms}`, or `{id}` where it shows none of
 * them, as the vendor's own does. Units are `ms` and `s` since 1970 and `day`. Of fields with the same value the first
 * one is named.
 */
export const idFormOf = (record: JsonRecord): string => {
  const form = explained(String(record.id), partsIn(record));
  return /\{(?!id\})/.test(form) ? form : OWN;
};

/** Whether the `id` of a record is made so. */
const hasForm = (form: string, record: JsonRecord): boolean => {
  const parts = groupBy(partsIn(record), ({ name }) => `{${name}}`);
  const pattern = form.split(/(\{[^{}]*\})/).map((piece) => {
    if (piece === OWN) return ".+";
    if (!piece.startsWith("{")) return escaped(piece);
    return `(?:${(parts.get(piece) ?? []).map(({ text }) => escaped(text)).join("|") || "(?!)"})`;
  });
  return new RegExp(`^${pattern.join("")}$`, "su").test(String(record.id));
};

/** How ids are made, where that is not the sample's form; undefined where it is. */
export const otherIdForm = (sample: JsonRecord, records: JsonRecord[]): string | undefined => {
  const form = idFormOf(sample);
  const stray = records.find((record) => !hasForm(form, record));
  if (stray) return idFormOf(stray);
  const [common, ...others] = new Set(records.map(idFormOf));
  if (common === undefined || others.length > 0 || common === form || !form.includes(OWN)) return undefined;
  // One record may have two equal values by chance, but not a moment in its id.
  return records.length > 1 || / (?:ms|s|day)\}/.test(common) ? common : undefined;
};
