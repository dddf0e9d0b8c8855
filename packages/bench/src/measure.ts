import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A call of an operation, as the handler gets it. */
export interface ProbeCall {
  /** `triggers.new_job.operation.perform` */
  method: string;
  bundle: Record<string, unknown>;
}

/** What one call cost. */
export interface ProbeAnswer {
  /** Records it returned. */
  rows: number;
  /** Milliseconds of the call alone. */
  ms: number;
  /** Milliseconds from the start of the process to the call's result. */
  sinceStartMs: number;
  /** Peak resident memory of the process so far, in MiB. */
  peakMb: number;
}

const PROBE = fileURLToPath(new URL("./probe.ts", import.meta.url));

/**
 * Runs calls one after the other in a process of their own and gives what the last of them cost.
 *
 * @param folder - Holds the app's `zapierwrapper.js`.
 * @throws {Error} what a call failed with
 */
export const probe = async (
  folder: string,
  env: Record<string, string>,
  calls: readonly ProbeCall[],
): Promise<ProbeAnswer> => {
  const child = fork(PROBE, {
    cwd: folder,
    env: { PATH: process.env.PATH, TZ: "UTC", ...env },
    // Zapier's Lambda runs without require(esm).
    execArgv: ["--disable-warning=ExperimentalWarning", "--no-experimental-require-module"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  try {
    await reply(child);
    let answer: ProbeAnswer | undefined;
    for (const call of calls) {
      child.send(call);
      const message = await reply(child);
      if (isFailure(message)) throw new Error(`${call.method}: ${message.error}`);
      answer = message as ProbeAnswer;
    }
    if (!answer) throw new Error("nothing was measured");
    return answer;
  } finally {
    child.kill("SIGKILL");
  }
};

const reply = async (child: ChildProcess): Promise<unknown> => {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`the measured process ended (${code})`);
  });
  const [message] = (await Promise.race([once(child, "message"), ended])) as [unknown];
  return message;
};

const isFailure = (message: unknown): message is { error: string } =>
  typeof message === "object" && message !== null && "error" in message;

/** The middle value; of an even number of them the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
};

/** Several things measured in turn, so that what slows the machine slows all of them. */
export const inTurn = async (
  times: number,
  measures: readonly (() => Promise<ProbeAnswer>)[],
): Promise<ProbeAnswer[][]> => {
  const measured = measures.map((measure) => ({ measure, answers: [] as ProbeAnswer[] }));
  for (let index = 0; index < times; index++) {
    for (const { measure, answers } of measured) answers.push(await measure());
  }
  return measured.map(({ answers }) => answers);
};
