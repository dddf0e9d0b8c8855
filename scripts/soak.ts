/**
 * `npm run soak`: the proofs (packages/proofs) with many more cases than `npm test` has, in rounds of random seeds, until
 * one fails.
 */

import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { buildApps, offerHelp, root } from "./command.ts";

const folder = join(root, "packages/proofs");
const apps = globSync("apps/*/package.json", { cwd: root })
  .map((path) => path.split(/[\\/]/)[1] ?? "")
  .sort();
const suites = globSync("test/*.test.ts", { cwd: folder })
  .map((path) => basename(path, ".test.ts"))
  .sort();
/** How many times the cases of `npm test` one round has: enough to make up for its start, few enough to see progress. */
const TIMES_A_ROUND = 5;

offerHelp(`Usage: npm run soak -- [options]

The proofs with many more cases, in rounds of random seeds, until one fails.
  --app <app>    only this one, also several times: ${apps.join(", ")}
  --suite <name> only this one, also several times: ${suites.join(", ")}
  --runs <n>     how many times the cases of npm test, in whole rounds of ${TIMES_A_ROUND}; 20 by default
  --minutes <n>  as many rounds as begin within so many minutes, instead
  --seed <n>     of the first round; each has the one after that of the round before
A round takes minutes, and has ${TIMES_A_ROUND} times the cases of npm test; secrets has no random ones, and
runs once. A failure names its seed, and how to replay it or its round.
Exit codes: 0 everything held, 1 something did not, 2 wrong usage`);

class UsageError extends Error {}

/** A whole number from 1, or undefined where it is not given. */
const wholeNumber = (name: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--${name} takes a whole number from 1.`);
  return Number(text);
};

const oneOf = (name: string, known: string[], given: string[]): string[] => {
  const unknown = given.find((one) => !known.includes(one));
  if (unknown !== undefined) throw new UsageError(`There is no ${name} ${unknown}: ${known.join(", ")}.`);
  return given;
};

const readOptions = () => {
  const { values } = parseArgs({
    options: {
      app: { type: "string", multiple: true, default: [] },
      suite: { type: "string", multiple: true, default: [] },
      runs: { type: "string" },
      minutes: { type: "string" },
      seed: { type: "string" },
    },
  });
  if (values.runs !== undefined && values.minutes !== undefined)
    throw new UsageError("Give --runs or --minutes.");
  const minutes = wholeNumber("minutes", values.minutes);
  const runs = wholeNumber("runs", values.runs) ?? 20;
  return {
    chosen: oneOf("app", apps, values.app),
    suites: oneOf("suite", suites, values.suite),
    rounds: minutes === undefined ? Math.ceil(runs / TIMES_A_ROUND) : Number.POSITIVE_INFINITY,
    times: minutes === undefined ? Math.min(runs, TIMES_A_ROUND) : TIMES_A_ROUND,
    until: minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + minutes * 60_000,
    seed: wholeNumber("seed", values.seed) ?? randomInt(1, 1_000_000_000),
  };
};
type Options = ReturnType<typeof readOptions>;

/** The part of jest's `--json` report that is shown. */
interface Report {
  numPassedTests: number;
  testResults: {
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/** Runs jest once; its own output is for those who run one workspace. */
const runRound = ({ chosen, suites: files, times }: Options, seed: number): Report | undefined => {
  const results = mkdtempSync(join(tmpdir(), "soak-"));
  const report = join(results, "report.json");
  const flags = ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"];
  const jest = [
    join(root, "node_modules/jest/bin/jest.js"),
    "--coverage=false",
    "--silent",
    "--json",
    `--outputFile=${report}`,
  ];
  const env = {
    ...process.env,
    PROOF_SEED: String(seed),
    PROOF_TIMES: String(times),
    ...(chosen.length > 0 && { PROOF_APPS: chosen.join(",") }),
  };
  try {
    const { stderr } = spawnSync(
      process.execPath,
      [...flags, ...jest, ...files.map((file) => `test/${file}.test`)],
      {
        cwd: folder,
        env,
        stdio: ["ignore", "ignore", "pipe"],
        encoding: "utf8",
      },
    );
    if (!existsSync(report)) console.error(stderr);
    return JSON.parse(readFileSync(report, "utf8")) as Report;
  } catch {
    // It was stopped.
    return undefined;
  } finally {
    rmSync(results, { recursive: true });
  }
};

/** What a person needs to see of failures: the smallest case, and how to replay it. */
const failuresIn = ({ testResults }: Report): string[] =>
  testResults.flatMap(({ status: outcome, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === "failed");
    // What fails when an app is closed, such as a credential in its log, fails no single test.
    if (failed.length === 0) return outcome === "failed" ? [message] : [];
    return failed.map(({ fullName, failureMessages }) => `✗ ${fullName}\n${failureMessages.join("\n")}`);
  });

const soak = async (options: Options): Promise<number> => {
  const built = await buildApps(options.chosen.map((app) => `apps/${app}`));
  if (built !== 0) return 1;
  const startedAt = Date.now();
  for (let round = 0; round < options.rounds && Date.now() < options.until; round++) {
    const seed = options.seed + round;
    const roundAt = Date.now();
    const report = runRound(options, seed);
    const failures = report ? failuresIn(report) : ["The round was stopped."];
    const of = Number.isFinite(options.rounds) ? ` of ${options.rounds}` : "";
    const seconds = Math.round((Date.now() - roundAt) / 1000);
    console.log(
      `round ${round + 1}${of}, seed ${seed}: ${report?.numPassedTests ?? 0} held, ${failures.length} failed (${seconds} s)`,
    );
    if (failures.length === 0) continue;
    console.log(`\n${failures.join("\n\n")}`);
    const narrowed = [
      ...options.chosen.map((app) => `--app ${app} `),
      ...options.suites.map((suite) => `--suite ${suite} `),
    ];
    console.log(
      `\nThe whole round again: npm run soak -- ${narrowed.join("")}--seed ${seed} --runs ${options.times}`,
    );
    return 1;
  }
  console.log(`everything held (${Math.round((Date.now() - startedAt) / 60_000)} minutes)`);
  return 0;
};

try {
  process.exitCode = await soak(readOptions());
} catch (error) {
  const isUsage =
    error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS");
  if (!isUsage) throw error;
  console.error(`${(error as Error).message}\nSee npm run soak -- --help.`);
  process.exitCode = 2;
}
