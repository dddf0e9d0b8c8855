import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { type VendorName, vendors } from "@integrations/sandbox";
import type { Kind } from "./callables.ts";
import { tooMuch } from "./faultTable.ts";
import { judge, type Verdict } from "./judge.ts";
import type { Trial } from "./trials.ts";

/** How faults end for the operations of a vendor's app: by fault and group of operations, the endings with "; " between them. */
export type VendorEndings = Record<string, Record<string, string>>;

/** The same of all vendors, by their names as people know them. */
export type KnownEndings = Record<string, VendorEndings>;

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
  return [
    ending,
    ...(isInDoubt ? ["in doubt"] : []),
    ...(sent > 1 && ending !== "done" ? [`sent ${sent} times`] : []),
  ].join(", ");
};

/** How the trials of one app ended. */
export const endingsOf = (trials: Trial[]): VendorEndings => {
  const found = trials.flatMap((trial) => {
    const { verdict } = judge(trial);
    return verdict
      ? [{ fault: trial.fault.name, group: groupOf(trial), phrase: phraseOf(trial, verdict) }]
      : [];
  });
  const byFault = [...Map.groupBy(found, ({ fault }) => fault)].map(([fault, ofFault]) => {
    const byGroup = [...Map.groupBy(ofFault, ({ group }) => group)]
      .map(
        ([group, one]) => [group, [...new Set(one.map(({ phrase }) => phrase))].sort().join("; ")] as const,
      )
      .sort(([one], [other]) => one.localeCompare(other, "en"));
    return [fault, Object.fromEntries(byGroup)] as const;
  });
  return Object.fromEntries(byFault);
};

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

/** What of `found` is not among what is `known` of the vendor. */
export const unknownEndings = (found: VendorEndings, known: VendorEndings = {}): string[] =>
  Object.entries(found).flatMap(([fault, ofFault]) =>
    Object.entries(ofFault).flatMap(([group, phrases]) =>
      phrases
        .split("; ")
        .filter((phrase) => !known[fault]?.[group]?.split("; ").includes(phrase))
        .map((phrase) => `${fault}, ${group}: ${phrase}`),
    ),
  );
