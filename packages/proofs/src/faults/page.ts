import { fileURLToPath } from "node:url";
import { markdownTable } from "@integrations/integration-checks";
import type { Kind } from "./callables.ts";
import { type Ending, endings } from "./endings.ts";
import { tooMuch } from "./faultTable.ts";
import { judge, type Verdict } from "./judge.ts";
import type { Trial } from "./trials.ts";

/** Where the page is kept. */
export const PAGE = fileURLToPath(new URL("../../../../docs/faults.md", import.meta.url));

const named: Record<Exclude<Kind, "create">, string> = {
  trigger: "triggers",
  search: "searches",
  dropdown: "dropdowns",
  fields: "fields",
  "connection test": "connection tests",
};

/** Operations that end alike. */
const groupOf = ({ kind, isHalfDone, isRepeatable }: Trial): string => {
  if (kind !== "create") return named[kind];
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

/** A line of the table: how a fault ends for a group of operations. */
interface Cell {
  fault: string;
  group: string;
  phrase: string;
  vendor: string;
}

/** How trials ended. */
export const cellsOf = (trials: Trial[]): Cell[] =>
  trials.flatMap((trial) => {
    const { verdict } = judge(trial);
    const { fault, app } = trial;
    return verdict
      ? [{ fault: fault.name, group: groupOf(trial), phrase: phraseOf(trial, verdict), vendor: app.name }]
      : [];
  });

const unique = (values: string[]): string[] => [...new Set(values)].sort();

/** "down, sent 3 times; refresh (HighLevel)": whose ending it is where it is not everybody's. */
const endingsOf = (cells: Cell[]): string => {
  const everybody = unique(cells.map(({ vendor }) => vendor)).length;
  return [...Map.groupBy(cells, ({ phrase }) => phrase)]
    .map(([phrase, group]) => {
      const whose = unique(group.map(({ vendor }) => vendor));
      return whose.length === everybody ? phrase : `${phrase} (${whose.join(", ")})`;
    })
    .sort()
    .join("; ");
};

/** The groups of operations by how a fault ends for them, a row each. */
const rowsOf = (fault: string, cells: Cell[]): string[][] => {
  const byGroup = [...Map.groupBy(cells, ({ group }) => group)].map(([group, own]) => ({
    group,
    ends: endingsOf(own),
  }));
  return [...Map.groupBy(byGroup, ({ ends }) => ends)]
    .map(([ends, groups]) => [fault, unique(groups.map(({ group }) => group)).join("; "), ends])
    .sort(([, a = ""], [, b = ""]) => b.length - a.length);
};

const whatZapierDoes = {
  AppError:
    "A poll: the next one reads the last hour again, and one within an hour or so the whole day, so that nothing is lost if polls succeed again within a day. A step: the run stops with an error, and is replayed by a person, or by Autoreplay where it is on.",
  ThrottledError:
    "Runs the poll or step again by itself, after the seconds that the vendor gave, or else its own.",
  ExpiredAuthError: "Mails the person; polls rest and runs are held until the connection is made anew.",
  RefreshAuthError: "Refreshes the token and runs the poll or step again. Nobody reads anything.",
  none: "Goes on.",
};

const endingRow = (ending: Ending): string[] => {
  const { error, what, ...more } = endings[ending];
  const words =
    "advice" in more ? [what, more.advice].filter((part) => part !== "").join(". ") : `(${what}.)`;
  return [ending, error ?? "", words, whatZapierDoes[error ?? "none"]];
};

/** docs/faults.md from the trials of all apps. */
export const faultsPage = (trials: Trial[]): string => {
  const cells = cellsOf(trials);
  const rows = [...Map.groupBy(cells, ({ fault }) => fault)].flatMap(([fault, own]) => rowsOf(fault, own));
  return `${[
    "# When a vendor's server fails",
    "Written by `npm run faults`, which tries every fault on every request of every operation of all built apps, over HTTP against the sandboxes. `npm test` tries a sixth of them, and fails on what is not in this table.",
    markdownTable([["Fault", "Operations", "Ends as"], ...rows]),
    "A request that may be repeated is sent up to three times when the connection breaks or the server is down (502, 503, 504); all reading may be, as well as each change that does the same when it is made again. Everything else is sent once, whatever happens. Too slow is what has no answer in the 25 seconds that the requests of an operation have together.",
    "A create of which a part is done has changed something with one of its requests already. It never ends so that Zapier would run it again by itself: after a 429 the vendor passes for down, and no token is refreshed.",
    "A name in brackets says whose apps end so, where not all do. An app in two endings has operations of both: an answer from which nothing is read cannot be unreadable.",
    "## The endings",
    "Each error names the vendor and says what to do, in at most 250 characters; the vendor's own reason, or the HTTP status, stands in brackets after the first sentence.",
    markdownTable([
      ["Ending", "Zapier's error", "What the person reads", "What Zapier does then"],
      ...(Object.keys(endings) as Ending[]).map(endingRow),
    ]),
    "**In doubt**: nobody knows whether the vendor did what it was asked, or a part is done. The advice is then _Look in the vendor's app whether it was done before you replay this step._ Autoreplay does not read that: leave it off in Zaps whose creates must not happen twice.",
  ].join("\n\n")}\n`;
};

/** Whether an ending is this one, and the vendor among those in its brackets. */
const isOneOf = (vendor: string, end: string, phrase: string): boolean =>
  end.startsWith(`${phrase} (`) &&
  end
    .slice(phrase.length + 2, -1)
    .split(", ")
    .includes(vendor);

/** What of how trials ended is not in a text of docs/faults.md. */
export const undocumented = (page: string, trials: Trial[]): string[] => {
  const rows = page
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(([, fault = "", groups = "", ends = ""]) => ({
      fault,
      groups: groups.split("; "),
      ends: ends.split("; "),
    }));
  const isIn = ({ fault, group, phrase, vendor }: Cell): boolean =>
    rows.some(
      (row) =>
        row.fault === fault &&
        row.groups.includes(group) &&
        row.ends.some((end) => end === phrase || isOneOf(vendor, end, phrase)),
    );
  return unique(
    cellsOf(trials)
      .filter((cell) => !isIn(cell))
      .map(({ fault, group, phrase, vendor }) => `${vendor}: ${fault}, ${group}: ${phrase}`),
  );
};
