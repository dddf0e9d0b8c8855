import { arch, cpus, platform } from "node:os";
import { markdownTable } from "@integrations/integration-checks";
import { type Benchmark, BURST_ROWS, MANY_REPEATS, type PollCost, REPEATS } from "./benchmark.ts";
import { BUSY_ROWS, type BusyHour } from "./busyHour.ts";
import type { Cost } from "./compare.ts";
import type { FurtherCost } from "./further.ts";

/** What is to be reached: the first two as ratios to the floor's. */
export const TARGETS = {
  coldStart: 1.15,
  pollOf1000: 1.5,
  peakMb: 250,
  busyRequests: { withId: 4, withoutId: 12 },
  lateMinutes: 60,
};

/** How much more memory a row may take in a large poll than in a small one; more would not be linear. */
const LINEAR = 1.5;

const number = (value: number, digits = 0): string =>
  value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** KiB that one more row takes, from poll to larger poll. */
const growth = ([smaller, larger, ...rest]: readonly PollCost[]): number[] =>
  smaller && larger
    ? [
        ((larger.memory.app - smaller.memory.app) * 1024) / (larger.rows - smaller.rows),
        ...growth([larger, ...rest]),
      ]
    : [];

/** Whether it takes more than what a process has room for anyway. */
const isLarge = ({ rows }: PollCost): boolean => rows >= 1000;
const growthOfLarge = (polls: readonly PollCost[]): number[] => growth(polls.filter(isLarge));

const isLinear = ([first = 0, ...more]: readonly number[]): boolean =>
  more.every((kib) => kib <= LINEAR * Math.max(1, first));

/** What was missed, a sentence each. */
export const missed = ({ app, coldStart, polls, further, burst, busyHour }: Benchmark): string[] => {
  const thousand = polls.find(({ rows }) => rows === 1000);
  const peak = Math.max(...[...polls, ...further].map(({ memory }) => memory.app));
  const perRow = growthOfLarge(polls);
  return [
    coldStart.ratio > TARGETS.coldStart &&
      `${app}: a cold start takes ${number(coldStart.ratio, 2)} of the floor's, more than ${TARGETS.coldStart}`,
    thousand &&
      thousand.time.ratio > TARGETS.pollOf1000 &&
      `${app}: a poll of 1,000 takes ${number(thousand.time.ratio, 2)} of the floor's, more than ${TARGETS.pollOf1000}`,
    burst.target &&
      burst.seconds > burst.target.seconds &&
      `${app}: a burst takes ${number(burst.seconds, 1)} s, more than ${burst.target.seconds}`,
    burst.target?.requests &&
      burst.requests > burst.target.requests &&
      `${app}: a burst takes ${burst.requests} requests, more than ${burst.target.requests}`,
    ...missedInHour(app, "with the Zap's id", busyHour.withId, TARGETS.busyRequests.withId),
    ...missedInHour(app, "without the Zap's id", busyHour.withoutId, TARGETS.busyRequests.withoutId),
    peak > TARGETS.peakMb && `${app}: an operation takes ${number(peak)} MiB, more than ${TARGETS.peakMb}`,
    !isLinear(perRow) &&
      `${app}: memory does not grow linearly: ${perRow.map((kib) => number(kib, 1)).join(", then ")} KiB a row`,
  ].filter((sentence) => typeof sentence === "string");
};

const missedInHour = (app: string, how: string, hour: BusyHour, mostRequests: number): string[] =>
  [
    hour.requests > mostRequests &&
      `${app}: on a busy account a poll ${how} takes ${number(hour.requests, 1)} requests, more than ${mostRequests}`,
    hour.pollsUntilNew > 1 &&
      `${app}: on a busy account a new row fires ${how} at poll ${hour.pollsUntilNew}, not at the next one`,
    hour.minutesUntilLate > TARGETS.lateMinutes &&
      `${app}: on a busy account a late row fires ${how} after ${hour.minutesUntilLate} minutes, more than ${TARGETS.lateMinutes}`,
  ].filter((sentence) => typeof sentence === "string");

const PAGING = {
  offset:
    "The API pages by offset: five pages are read side by side, each beginning with the last rows of the one before.",
  cursor: "The API pages by a cursor: one page is read after the other.",
  none: "The API does not page: one answer holds all rows.",
};

const cost = (what: string, one: Cost, unit: string, requests: number | "" = ""): string[] => [
  what,
  `${number(one.ratio, 2)} (${number(one.app)} of ${number(one.floor)} ${unit})`,
  String(requests),
];

const hourRow = (how: string, { requests, minutesUntilLate }: BusyHour): string[] => [
  `Busy account, a poll ${how}`,
  `late row after ${minutesUntilLate} minutes`,
  number(requests, 1),
];

const furtherRows = ({ what, requests, time, memory }: FurtherCost): string[][] => [
  cost(`${what}: time`, time, "ms", requests),
  cost(`${what}: peak memory`, memory, "MiB"),
];

/** A table of further operations alone. */
export const toFurtherTable = (costs: readonly FurtherCost[]): string =>
  markdownTable([["", "App / floor", "Requests"], ...costs.flatMap(furtherRows)]);

const section = (benchmark: Benchmark): string => {
  const { app, paging, zipBytes, coldStart, quietRequests, polls, create, further, burst, busyHour } =
    benchmark;
  const perRow = growthOfLarge(polls);
  const [fewest, ...more] = polls.filter(isLarge).map(({ rows }) => number(rows));
  const table = markdownTable([
    ["", "App / floor", "Requests"],
    cost("Cold start, connection test included", coldStart, "ms", 1),
    ["Quiet poll: nothing new", "", String(quietRequests)],
    ...polls.flatMap(({ rows, requests, time, memory }) => [
      cost(`Poll of ${number(rows)} rows: time`, time, "ms", requests),
      cost(`Poll of ${number(rows)} rows: peak memory`, memory, "MiB"),
    ]),
    cost("A create", create, "ms"),
    ...further.flatMap(furtherRows),
    [
      `Burst: ${number(BURST_ROWS)} rows at 100 ms an answer`,
      `${number(burst.seconds, 1)} s`,
      String(burst.requests),
    ],
    hourRow("with the Zap's id", busyHour.withId),
    hourRow("without it", busyHour.withoutId),
    [
      `Memory of one more row from ${fewest} to ${more.join(", then to ")}`,
      `${perRow.map((kib) => number(kib, 1)).join(", then ")} KiB: ${isLinear(perRow) ? "linear" : "not linear"}`,
    ],
    ["Size of the zip", `${number(zipBytes / 1_000_000, 2)} MB`],
  ]);
  return [`## ${app}`, PAGING[paging], table].join("\n\n");
};

/** The whole report as Markdown, with the machine named. */
export const toReport = (benchmarks: readonly Benchmark[], now = new Date()): string => {
  const problems = benchmarks.flatMap(missed);
  return `# Benchmarks

Made by \`npm run bench\` on ${now.toISOString().slice(0, 10)}: ${cpus().length} cores of ${cpus()[0]?.model ?? "an unknown kind"}, ${platform()} ${arch()}, Node ${process.versions.node}.

Each app is measured as the zip that Zapier gets, on its sandbox, and in turn with **the floor**: an app on the same
zapier-platform-core that sends the same requests with \`z.request\` and reads the answers with \`JSON.parse\`, nothing more.
A row has the fields of the example in the vendor's document. What counts is the ratio: the median of the ratios of each two
that were measured one after the other, ${MANY_REPEATS} times for a cold start and a poll of 1,000 rows, else ${REPEATS} times. Milliseconds are
medians of their own, so that their quotient may be another number, and depend on the machine. The burst is measured once.
Rows that begin with the name of an operation are of others that have something of their own to cost; \`npm run bench -- <key>\`
measures such a one alone.

The busy account got ${number(BUSY_ROWS)} rows two hours before, and is polled every two minutes for an hour; requests are the mean of
these polls. Meanwhile a new row comes, and one that the vendor shows 80 minutes late.

To reach: a cold start of at most ${TARGETS.coldStart} of the floor's; a poll of 1,000 rows of at most ${TARGETS.pollOf1000}; a burst in the time that the
subject gives (\`packages/bench/src/subjects\`); on the busy account at most ${TARGETS.busyRequests.withId} requests a poll with the Zap's id and ${TARGETS.busyRequests.withoutId}
without it, a new row at the next poll, and the late one within ${TARGETS.lateMinutes} minutes; at most ${TARGETS.peakMb} MiB of peak memory, which grows linearly:
a row of the largest poll takes at most ${LINEAR} times what one more row takes from 1,000 to 5,000. Nothing else has a target: not
polls of other sizes, nor other operations, nor the zip, nor a create, where the first date or phone number in a process loads the package that
reads it.

${problems.length === 0 ? "Every target is reached." : `Not reached:\n\n${problems.map((problem) => `- ${problem}`).join("\n")}`}

${benchmarks.map(section).join("\n\n")}
`;
};
