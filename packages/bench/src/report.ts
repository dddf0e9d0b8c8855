import { arch, cpus, platform } from "node:os";
import { markdownTable } from "@integrations/integration-checks";
import { type Benchmark, BURST_ROWS, type Cost, MANY_REPEATS, type PollCost, REPEATS } from "./benchmark.ts";

/** What is to be reached: the first two of the floor's, the burst where an API pages by offset. */
export const TARGETS = { coldStart: 1.08, pollOf1000: 1.3, burstSeconds: 25, peakMb: 250 };

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
export const missed = ({ app, paging, coldStart, polls, burst }: Benchmark): string[] => {
  const thousand = polls.find(({ rows }) => rows === 1000);
  const peak = Math.max(...polls.map(({ memory }) => memory.app));
  const perRow = growthOfLarge(polls);
  return [
    coldStart.ratio > TARGETS.coldStart &&
      `${app}: a cold start takes ${number(coldStart.ratio, 2)} of the floor's, more than ${TARGETS.coldStart}`,
    thousand &&
      thousand.time.ratio > TARGETS.pollOf1000 &&
      `${app}: a poll of 1,000 takes ${number(thousand.time.ratio, 2)} of the floor's, more than ${TARGETS.pollOf1000}`,
    paging === "offset" &&
      burst.seconds > TARGETS.burstSeconds &&
      `${app}: a burst takes ${number(burst.seconds, 1)} s, more than ${TARGETS.burstSeconds}`,
    peak > TARGETS.peakMb && `${app}: a poll takes ${number(peak)} MiB, more than ${TARGETS.peakMb}`,
    !isLinear(perRow) &&
      `${app}: memory does not grow linearly: ${perRow.map((kib) => number(kib, 1)).join(", then ")} KiB a row`,
  ].filter((sentence) => typeof sentence === "string");
};

const PAGING = {
  offset:
    "The API pages by offset: five pages are read side by side, each beginning with the last rows of the one before. Of a day with more, the last 3 hours are read once more.",
  cursor: "The API pages by a cursor: one page is read after the other, so the burst has no target.",
  none: "The API does not page: one answer holds all rows, so the burst has no target.",
};

const cost = (what: string, one: Cost, unit: string, requests: number | "" = ""): string[] => [
  what,
  `${number(one.ratio, 2)} (${number(one.app)} of ${number(one.floor)} ${unit})`,
  String(requests),
];

const section = (benchmark: Benchmark): string => {
  const { app, paging, zipBytes, coldStart, quietRequests, polls, create, burst } = benchmark;
  const perRow = growthOfLarge(polls);
  const [fewest, ...more] = polls.filter(isLarge).map(({ rows }) => number(rows));
  const limit = `The vendor's rate limit lets one poll read ${number(burst.rows)} rows.`;
  const table = markdownTable([
    ["", "App / floor", "Requests"],
    cost("Cold start, connection test included", coldStart, "ms", 1),
    ["Quiet poll: nothing new", "", String(quietRequests)],
    ...polls.flatMap(({ rows, requests, time, memory }) => [
      cost(`Poll of ${number(rows)} rows: time`, time, "ms", requests),
      cost(`Poll of ${number(rows)} rows: peak memory`, memory, "MiB"),
    ]),
    cost("A create", create, "ms"),
    [
      `Burst: ${number(burst.rows)} rows at 100 ms an answer`,
      `${number(burst.seconds, 1)} s`,
      String(burst.requests),
    ],
    [
      `Memory of one more row from ${fewest} to ${more.join(", then to ")}`,
      `${perRow.map((kib) => number(kib, 1)).join(", then ")} KiB: ${isLinear(perRow) ? "linear" : "not linear"}`,
    ],
    ["Size of the zip", `${number(zipBytes / 1_000_000, 2)} MB`],
  ]);
  const about = [PAGING[paging], ...(burst.rows < BURST_ROWS ? [limit] : [])].join(" ");
  return [`## ${app}`, about, table].join("\n\n");
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

To reach: a cold start of at most ${TARGETS.coldStart} of the floor's, a poll of 1,000 rows of at most ${TARGETS.pollOf1000}, a burst of 10,000 rows in
${TARGETS.burstSeconds} s where the API pages by offset, at most ${TARGETS.peakMb} MiB of peak memory, and memory that grows linearly: a row of the
largest poll takes at most ${LINEAR} times what one more row takes from 1,000 to 5,000. Nothing else has a target: not polls of
other sizes, nor the zip, nor a create, where the first date or phone number in a process loads the package that reads it.

${problems.length === 0 ? "Every target is reached." : `Not reached:\n\n${problems.map((problem) => `- ${problem}`).join("\n")}`}

${benchmarks.map(section).join("\n\n")}
`;
};
