import { fileURLToPath } from "node:url";
import { markdownTable } from "@integrations/integration-checks";
import { type Ending, endingNames, endings } from "./endings.ts";
import { faults, nobodyThere, telling, tooMuch } from "./faultTable.ts";
import { type Cell, cellsOf, type KnownEndings, unique, WORDS } from "./knownEndings.ts";

/** Where the page is kept. */
export const PAGE = fileURLToPath(new URL("../../../../docs/faults.md", import.meta.url));

type VendorCell = Cell & { vendor: string };

/** "down, sent 3 times", "refresh (HighLevel)": whose it is where it is not everybody's. */
const withNames = (cells: VendorCell[]): string[] => {
  const everybody = unique(cells.map(({ vendor }) => vendor)).length;
  return [...Map.groupBy(cells, ({ phrase }) => phrase)]
    .map(([phrase, group]) => {
      const whose = unique(group.map(({ vendor }) => vendor));
      return whose.length === everybody ? phrase : `${phrase} (${whose.join(", ")})`;
    })
    .sort();
};

/** The groups of operations by how a fault ends for them, a row each. */
const rowsOf = (cells: VendorCell[], fault: string): string[][] => {
  const byGroup = Map.groupBy(
    cells.filter((cell) => cell.fault === fault),
    ({ group }) => group,
  );
  const ends = [...byGroup].map(([group, own]) => ({ group, how: withNames(own).join("; ") }));
  return [...Map.groupBy(ends, ({ how }) => how)]
    .map(([how, groups]) => [fault, unique(groups.map(({ group }) => group)).join("; "), how])
    .sort(([, a = ""], [, b = ""]) => b.length - a.length);
};

const withoutError: Partial<Record<Ending, string>> = {
  done: "(The operation succeeds.)",
  "nothing found": "(The search succeeds and finds nothing.)",
};

/** What a person reads at an ending, a row for each sentence. */
const wordRows = (cells: VendorCell[], ending: Ending): string[][] => {
  const words = withNames(cells.filter(({ fault, group }) => fault === WORDS && group === ending));
  return [withoutError[ending] ?? [], words].flat().map((one) => [ending, endings[ending][0] ?? "", one]);
};

const whatZapierDoes = [
  ["", "Goes on."],
  [
    "AppError",
    "A poll: the next one reads the last hour again, and one within an hour or so the whole day, so that nothing is lost if polls succeed again within a day. A step: the run stops with an error, and is replayed by a person, or by Autoreplay where it is on.",
  ],
  [
    "ThrottledError",
    "Runs the poll or step again by itself, after the seconds that the vendor gave, or else its own.",
  ],
  ["ExpiredAuthError", "Mails the person; polls rest and runs are held until the connection is made anew."],
  ["RefreshAuthError", "Refreshes the token and runs the poll or step again. Nobody reads anything."],
];

/** docs/faults.md. */
export const faultsPage = (known: KnownEndings): string => {
  const cells = Object.entries(known).flatMap(([vendor, one]) =>
    cellsOf(one).map((cell) => ({ ...cell, vendor })),
  );
  // JSON puts names that are numbers first.
  const rows = [telling, ...faults, tooMuch, nobodyThere].flatMap(({ name }) => rowsOf(cells, name));
  return `${[
    "# When a vendor's server fails",
    "Written by `npm run faults`, which tries every fault on every request of every operation of the built apps, over HTTP against the sandboxes. `npm test` tries a sixth of them, and fails on what is not in this table.",
    markdownTable([["Fault", "Operations", "Ends as"], ...rows]),
    "A request that may be repeated is sent up to three times when the connection breaks or the server is down (502, 503, 504); all reading may be, as well as each change that does the same when it is made again. Everything else is sent once, whatever happens. Too slow is what has no answer in the 25 seconds that the requests of an operation have together.",
    "A create of which a part is done has changed something with one of its requests already. It never ends so that Zapier would run it again by itself: after a 429 the vendor passes for down, and no token is refreshed.",
    "A name in brackets says whose apps end so, where not all do. An app in two endings has operations of both: an answer from which nothing is read cannot be unreadable.",
    "## The endings",
    "Each error names the vendor and says what to do, in at most 250 characters; the vendor's own reason, or the HTTP status, stands in brackets after the first sentence.",
    markdownTable([
      ["Ending", "Zapier's error", "What the person reads"],
      ...endingNames.flatMap((ending) => wordRows(cells, ending)),
    ]),
    markdownTable([["Zapier's error", "What Zapier does then"], ...whatZapierDoes]),
    "**In doubt**: nobody knows whether the vendor did what it was asked, or a part is done. The advice is then _Check in the vendor's app whether it was done before you replay this step._ Autoreplay does not read that: leave it off in Zaps whose creates must not happen twice.",
  ].join("\n\n")}\n`;
};
