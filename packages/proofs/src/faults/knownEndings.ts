import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { type VendorName, vendors } from "@integrations/sandbox";
import type { Kind } from "./callables.ts";
import { wordsOf } from "./endings.ts";
import { tooMuch } from "./faultTable.ts";
import { judge, type Verdict } from "./judge.ts";
import type { Trial } from "./trials.ts";

/**
 * How faults end for the operations of a vendor's app: by fault and group of operations the endings, and under
 * {@link WORDS} by ending what a person reads where nothing is in doubt; several have " | " between them.
 */
export type VendorEndings = Record<string, Record<string, string>>;

/** The same of all vendors, by their names as people know them. */
export type KnownEndings = Record<string, VendorEndings>;

export const WORDS = "words";
const SEPARATOR = " | ";

/** One ending of a fault for a group of operations, or one sentence of an ending. */
export interface Cell {
  fault: string;
  group: string;
  phrase: string;
}

const groups: Record<Exclude<Kind, "create">, string> = {
  trigger: "triggers",
  search: "searches",
  dropdown: "dropdowns",
  fields: "fields",
  "connection test": "connection tests",
};

/** Operations that end alike. */
const groupOf = ({ kind, isHalfDone, isRepeatable }: Trial): string => {
  if (kind !== "create") return groups[kind];
  if (isHalfDone) return "creates, after a part is done";
  return isRepeatable ? "creates that may be repeated" : "creates that are sent once";
};

const phraseOf = ({ fault, sent }: Trial, { ending, isInDoubt }: Verdict): string => {
  // Which of the two depends on the machine.
  if (fault.name === tooMuch.name) return tooMuch.endings.join(" or ");
  const again = sent > 1 && ending !== "done" ? [`sent ${sent} times`] : [];
  return [ending, ...(isInDoubt ? ["in doubt"] : []), ...again].join(", ");
};

const cellsOfTrial = (trial: Trial): Cell[] => {
  const { verdict } = judge(trial);
  if (!verdict) return [];
  const { fault, vendor, outcome } = trial;
  const cell = { fault: fault.name, group: groupOf(trial), phrase: phraseOf(trial, verdict) };
  if (!("error" in outcome) || verdict.isInDoubt) return [cell];
  return [cell, { fault: WORDS, group: verdict.ending, phrase: wordsOf(vendor, outcome.error.message) }];
};

/** How the trials of one app ended. */
export const endingsOf = (trials: Trial[]): VendorEndings => {
  const byFault = Map.groupBy(trials.flatMap(cellsOfTrial), ({ fault }) => fault);
  const ofFault = (cells: Cell[]): Record<string, string> =>
    Object.fromEntries(
      [...Map.groupBy(cells, ({ group }) => group)]
        .map(([group, own]): [string, string] => [
          group,
          unique(own.map(({ phrase }) => phrase)).join(SEPARATOR),
        ])
        .sort(([one], [other]) => one.localeCompare(other, "en")),
    );
  return Object.fromEntries([...byFault].map(([fault, cells]) => [fault, ofFault(cells)]));
};

/** Each text once, in order. */
export const unique = (texts: string[]): string[] => [...new Set(texts)].sort();

/** Where the endings of a vendor's app are kept. */
const fileOf = (vendor: VendorName): string =>
  fileURLToPath(new URL(`../../endings/${vendor}.json`, import.meta.url));

/** What is known of all vendors; one whose app has not been tried yet is not in it. */
export const readEndings = (): KnownEndings =>
  Object.fromEntries(
    (Object.keys(vendors) as VendorName[])
      .filter((vendor) => existsSync(fileOf(vendor)))
      .map((vendor) => [vendors[vendor].label, JSON.parse(readFileSync(fileOf(vendor), "utf8"))]),
  );

export const writeEndings = (vendor: VendorName, found: VendorEndings): void => {
  mkdirSync(dirname(fileOf(vendor)), { recursive: true });
  writeFileSync(fileOf(vendor), `${JSON.stringify(found, null, 2)}\n`);
};

/** The endings of one vendor, one by one. */
export const cellsOf = (endings: VendorEndings): Cell[] =>
  Object.entries(endings).flatMap(([fault, groups]) =>
    Object.entries(groups).flatMap(([group, phrases]) =>
      phrases.split(SEPARATOR).map((phrase) => ({ fault, group, phrase })),
    ),
  );

/** What of `found` is not among what is `known` of the vendor. */
export const unknownEndings = (found: VendorEndings, known: VendorEndings = {}): string[] => {
  const linesOf = (endings: VendorEndings) =>
    cellsOf(endings).map(({ fault, group, phrase }) => `${fault}, ${group}: ${phrase}`);
  return linesOf(found).filter((line) => !linesOf(known).includes(line));
};
