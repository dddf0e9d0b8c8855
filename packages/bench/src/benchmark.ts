import { statSync } from "node:fs";
import { type Sandbox, startSandbox, type VendorName } from "@integrations/sandbox";
import { appFolder } from "@integrations/zap-runner";
import { type BusyHour, busyHour } from "./busyHour.ts";
import { floorFolder } from "./floorFolder.ts";
import { floorRequests, inRounds } from "./floorRequests.ts";
import { inTurn, median, type ProbeAnswer, type ProbeCall, probe } from "./measure.ts";
import type { Subject } from "./subjects/subject.ts";

/** Medians of an app and of the floor, which does the same requests. */
export interface Cost {
  app: number;
  floor: number;
  /** The median of the ratios of each two that were measured one after the other, at the same pace of the machine. */
  ratio: number;
}

export interface PollCost {
  rows: number;
  requests: number;
  /** Milliseconds. */
  time: Cost;
  /** Peak memory of the process, in MiB. */
  memory: Cost;
}

export interface Benchmark {
  app: string;
  paging: Subject["paging"];
  zipBytes: number;
  /** Milliseconds from the start of a process to the result of a connection test. */
  coldStart: Cost;
  /** Requests of a poll that finds nothing new. */
  quietRequests: number;
  polls: PollCost[];
  /** Milliseconds. */
  create: Cost;
  /** A poll where every answer takes 100 ms. */
  burst: { seconds: number; requests: number; target: Subject["burstTarget"] };
  /** An hour of polls on a busy account, with and without the Zap's id. */
  busyHour: { withId: BusyHour; withoutId: BusyHour };
}

const POLLS = [100, 1000, 5000, 10_000];
export const REPEATS = 7;
/** Of what has a target as a ratio: two measurements of it are more than a tenth apart. */
export const MANY_REPEATS = 41;
/** How many pages by offset the apps read at a time. */
const SIDE_BY_SIDE = 5;
export const BURST_ROWS = 10_000;
const BURST_LATENCY_MS = 100;

/** Operations, as the handler is asked for them. */
const TEST = "authentication.test";
const FLOOR_LIST = "triggers.list.operation.perform";
const FLOOR_ONE = "creates.one.operation.perform";

/**
 * Measures a built app on its sandbox.
 *
 * @param zip - `apps/<app>/build/build.zip`
 */
export const benchmark = async <Name extends VendorName>(
  app: Name,
  zip: string,
  subject: Subject<Name>,
  log: (line: string) => void,
): Promise<Benchmark> => {
  const folder = appFolder(zip).path;
  const floor = floorFolder(folder, app);

  const onSandbox = async <Result>(
    { rows, latencyMs = 0 }: { rows: number; latencyMs?: number },
    use: (
      sandbox: Sandbox<Name>,
      run: (folder: string, calls: readonly ProbeCall[]) => Promise<ProbeAnswer>,
    ) => Promise<Result>,
  ): Promise<Result> => {
    const sandbox = await startSandbox(app, { latencyMs });
    try {
      if (rows > 0) subject.fill(sandbox, rows);
      return await use(sandbox, (folder, calls) => {
        subject.rest?.(sandbox);
        return probe(folder, sandbox.variables, calls);
      });
    } finally {
      await sandbox.close();
    }
  };
  const callOf = (sandbox: Sandbox, method: string, inputData = {}): ProbeCall => ({
    method,
    bundle: { authData: sandbox.authData, inputData, meta: {} },
  });

  /** The app and the floor in turn; the floor sends what the app sends. */
  const compare = (rows: number, times: number, method: string, floorMethod: string, input = {}) =>
    onSandbox({ rows }, async (sandbox, run) => {
      /** What the app sends for some calls, without the requests that are known already. */
      const roundsOf = async (calls: readonly ProbeCall[], known: number) => {
        sandbox.requests.length = 0;
        await run(folder, calls);
        const own = floorRequests(sandbox).slice(known);
        return inRounds(own, subject.paging === "offset" ? SIDE_BY_SIDE : 1);
      };
      const test = callOf(sandbox, TEST);
      const call = callOf(sandbox, method, input);
      // The test comes first, so that a poll or a create is not measured with what starts up at the first request.
      const before = method === TEST ? [] : [test];
      const testRounds = await roundsOf([test], 0);
      const rounds = await roundsOf([...before, call], before.length * testRounds.flat().length);

      const floorCalls = [
        ...before.map(() => callOf(sandbox, FLOOR_ONE, { rounds: testRounds })),
        callOf(sandbox, floorMethod, { rounds }),
      ];
      const measured = await inTurn(times, [
        () => run(folder, [...before, call]),
        () => run(floor.path, floorCalls),
      ]);
      return { requests: rounds.flat().length, measured };
    });

  try {
    log(`${app}: cold start`);
    const cold = await compare(0, MANY_REPEATS, TEST, FLOOR_ONE);
    const trigger = `triggers.${subject.trigger.key}.operation.perform`;
    const { input: filters } = subject.trigger;
    const polls: PollCost[] = [];
    for (const rows of POLLS) {
      log(`${app}: a poll of ${rows} rows`);
      const { requests, measured } = await compare(
        rows,
        rows === 1000 ? MANY_REPEATS : REPEATS,
        trigger,
        FLOOR_LIST,
        filters,
      );
      polls.push({ rows, requests, time: costOf(measured, "ms"), memory: costOf(measured, "peakMb") });
    }
    log(`${app}: a create, a quiet poll, a burst`);
    const { key, input } = subject.create;
    const create = await compare(0, REPEATS, `creates.${key}.operation.perform`, FLOOR_ONE, input);
    const quiet = await compare(0, 1, trigger, FLOOR_LIST, filters);
    const burst = await onSandbox({ rows: BURST_ROWS, latencyMs: BURST_LATENCY_MS }, async (sandbox, run) => {
      const { ms } = await run(folder, [callOf(sandbox, trigger, filters)]);
      return { seconds: ms / 1000, requests: sandbox.requests.length, target: subject.burstTarget };
    });
    log(`${app}: two hours of polls on a busy account`);
    const withId = await busyHour(app, zip, subject, "1");
    const withoutId = await busyHour(app, zip, subject, undefined);
    return {
      app,
      paging: subject.paging,
      zipBytes: statSync(zip).size,
      coldStart: costOf(cold.measured, "sinceStartMs"),
      quietRequests: quiet.requests,
      polls,
      create: costOf(create.measured, "ms"),
      burst,
      busyHour: { withId, withoutId },
    };
  } finally {
    floor.remove();
  }
};

const costOf = ([app = [], floor = []]: ProbeAnswer[][], of: keyof ProbeAnswer): Cost => {
  const middle = (answers: ProbeAnswer[]) => median(answers.map((answer) => answer[of]));
  const ratios = app.map((answer, index) => answer[of] / (floor[index]?.[of] ?? Number.NaN));
  return { app: middle(app), floor: middle(floor), ratio: median(ratios) };
};
