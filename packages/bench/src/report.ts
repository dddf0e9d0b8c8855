import { arch, cpus, platform } from "node:os";
import type { Benchmark, Ratio } from "./benchmark.ts";

/** What is to be reached, of the floor. */
export const TARGETS = { coldStart: 1.08, pollOf1000: 1.3, burstSeconds: 25, peakMb: 250 };

const times = ({ app, floor }: Ratio): number => app / floor;
const number = (value: number, digits = 0): string =>
  value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const beside = (ratio: Ratio, unit: string): string =>
  `${number(times(ratio), 2)} (${number(ratio.app)} of ${number(ratio.floor)} ${unit})`;

/** What was missed, a sentence each. */
export const missed = ({ app, coldStart, polls, burst }: Benchmark): string[] => {
  const thousand = polls.find(({ rows }) => rows === 1000);
  const peak = Math.max(...polls.map(({ memory }) => memory.app));
  return [
    times(coldStart) > TARGETS.coldStart &&
      `${app}: a cold start takes ${number(times(coldStart), 2)} of the floor's, more than ${TARGETS.coldStart}`,
    thousand &&
      times(thousand.time) > TARGETS.pollOf1000 &&
      `${app}: a poll of 1,000 takes ${number(times(thousand.time), 2)} of the floor's, more than ${TARGETS.pollOf1000}`,
    burst.seconds > TARGETS.burstSeconds &&
      `${app}: a burst takes ${number(burst.seconds, 1)} s, more than ${TARGETS.burstSeconds}`,
    peak > TARGETS.peakMb && `${app}: a poll takes ${number(peak)} MiB, more than ${TARGETS.peakMb}`,
  ].filter((sentence) => typeof sentence === "string");
};

const section = ({ app, zipBytes, coldStart, quietRequests, polls, create, burst }: Benchmark): string =>
  [
    `## ${app}`,
    "",
    "| | App / floor | Requests |",
    "| --- | --- | --- |",
    `| Cold start, connection test included | ${beside(coldStart, "ms")} | 1 |`,
    `| Quiet poll | | ${quietRequests} |`,
    ...polls.flatMap(({ rows, requests, time, memory }) => [
      `| Poll of ${number(rows)} rows: time | ${beside(time, "ms")} | ${requests} |`,
      `| Poll of ${number(rows)} rows: peak memory | ${beside(memory, "MiB")} | |`,
    ]),
    `| A create | ${beside(create, "ms")} | |`,
    `| Poll of 10,000 rows at 100 ms an answer | ${number(burst.seconds, 1)} s | ${burst.requests} |`,
    `| Size of the zip | ${number(zipBytes / 1_000_000, 2)} MB | |`,
  ].join("\n");

/** The whole report as Markdown, with the machine named. */
export const toReport = (benchmarks: readonly Benchmark[], now = new Date()): string =>
  `# Benchmarks

Made by \`npm run bench\` on ${now.toISOString().slice(0, 10)}: ${cpus().length} cores of ${cpus()[0]?.model ?? "an unknown kind"}, ${platform()} ${arch()}, Node ${process.versions.node}.

Each app is measured as the zip that Zapier gets, on its sandbox, and in turn with **the floor**: an app on the same core
that sends the same requests with \`z.request\` and reads the answers with \`JSON.parse\`, nothing more. Ratios of medians are
what counts; milliseconds depend on the machine. To reach: a cold start of at most ${TARGETS.coldStart} of the floor's, a poll of
1,000 rows of at most ${TARGETS.pollOf1000}, 10,000 rows at 100 ms an answer in ${TARGETS.burstSeconds} s, at most ${TARGETS.peakMb} MiB.

${benchmarks.map(section).join("\n\n")}
`;
