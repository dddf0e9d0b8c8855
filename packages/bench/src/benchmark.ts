import { statSync } from "node:fs";
import { type Sandbox, startSandbox, type VendorName } from "@integrations/sandbox";
import { appFolder } from "@integrations/zap-runner";
import { floorFolder } from "./floorFolder.ts";
import { inTurn, median, type ProbeAnswer, type ProbeCall, probe } from "./measure.ts";
import type { Subject } from "./subjects.ts";

/** An app's cost beside the floor's, which does the same requests. */
export interface Ratio {
  /** Milliseconds. */
  app: number;
  floor: number;
}

export interface PollCost {
  rows: number;
  requests: number;
  time: Ratio;
  /** Peak memory of the process, in MiB. */
  memory: Ratio;
}

export interface Benchmark {
  app: string;
  zipBytes: number;
  /** From the start of a process to the result of a connection test. */
  coldStart: Ratio;
  /** Requests of a poll that finds nothing new. */
  quietRequests: number;
  polls: PollCost[];
  create: Ratio;
  /** A poll of 10,000 rows where every answer takes 100 ms. */
  burst: { seconds: number; requests: number };
}

const POLLS = [100, 1000, 10_000];
const COLD_STARTS = 11;
const REPEATS = 5;
const BURST_ROWS = 10_000;
const BURST_LATENCY_MS = 100;

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

  /** One call on a fresh sandbox: as the app makes it, and the requests it took. */
  const onSandbox = async <Result>(
    rows: number,
    use: (sandbox: Sandbox<Name>) => Promise<Result>,
    latencyMs = 0,
  ): Promise<Result> => {
    const sandbox = await startSandbox(app, { latencyMs });
    try {
      if (rows > 0) subject.fill(sandbox, rows);
      return await use(sandbox);
    } finally {
      await sandbox.close();
    }
  };
  const callOf = (sandbox: Sandbox, address: string, inputData = {}): ProbeCall => ({
    method: address,
    bundle: { authData: sandbox.authData, inputData, meta: {} },
  });
  const run = (sandbox: Sandbox, ...calls: [ProbeCall, ...ProbeCall[]]) =>
    probe(folder, sandbox.variables, calls);

  /** The app and the floor in turn, the floor with the requests that the app makes. */
  const beside = (rows: number, times: number, key: string, floorKey: string, input = {}) =>
    onSandbox(rows, async (sandbox) => {
      const test = callOf(sandbox, "authentication.test");
      const isTest = key === test.method;
      const call = callOf(sandbox, key, input);
      const appCalls: [ProbeCall, ...ProbeCall[]] = isTest ? [call] : [test, call];
      await run(sandbox, ...appCalls);
      const recorded = sandbox.requests.map((request) => toRequest(sandbox, request));
      const [testRequest] = recorded;
      const own = isTest ? recorded : recorded.slice(1);
      const floorCall = callOf(sandbox, floorKey, { rounds: toRounds(own, subject.sideBySide) });
      const warmUp = callOf(sandbox, "creates.one.operation.perform", { rounds: [[testRequest]] });
      const floorCalls: [ProbeCall, ...ProbeCall[]] = isTest ? [floorCall] : [warmUp, floorCall];
      const measured = await inTurn(
        times,
        () => run(sandbox, ...appCalls),
        () => probe(floor.path, {}, floorCalls),
      );
      return { requests: own.length, measured };
    });

  try {
    log(`${app}: cold start`);
    const cold = await beside(0, COLD_STARTS, "authentication.test", "creates.one.operation.perform");
    const trigger = `triggers.${subject.trigger}.operation.perform`;
    const polls: PollCost[] = [];
    for (const rows of POLLS) {
      log(`${app}: a poll of ${rows} rows`);
      const { requests, measured } = await beside(rows, REPEATS, trigger, "triggers.list.operation.perform");
      polls.push({ rows, requests, time: ratio(measured, "ms"), memory: ratio(measured, "peakMb") });
    }
    log(`${app}: a create, a quiet poll, a burst`);
    const { key, input } = subject.create;
    const create = await beside(
      0,
      REPEATS,
      `creates.${key}.operation.perform`,
      "creates.one.operation.perform",
      input,
    );
    const quiet = await beside(0, 1, trigger, "triggers.list.operation.perform");
    const burst = await onSandbox(
      BURST_ROWS,
      async (sandbox) => {
        const { ms } = await run(sandbox, callOf(sandbox, trigger));
        return { seconds: ms / 1000, requests: sandbox.requests.length };
      },
      BURST_LATENCY_MS,
    );
    return {
      app,
      zipBytes: statSync(zip).size,
      coldStart: ratio(cold.measured, "sinceStartMs"),
      quietRequests: quiet.requests,
      polls,
      create: ratio(create.measured, "ms"),
      burst,
    };
  } finally {
    floor.remove();
  }
};

const ratio = ([app, floor]: [ProbeAnswer[], ProbeAnswer[]], of: keyof ProbeAnswer): Ratio => ({
  app: median(app.map((answer) => answer[of])),
  floor: median(floor.map((answer) => answer[of])),
});

interface FloorRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
}

/** What a request's connection decides by itself. */
const OF_THE_CONNECTION = new Set(["host", "connection", "content-length", "accept-encoding"]);

const toRequest = (
  { url }: Sandbox,
  { method, path, query, headers, text }: Sandbox["requests"][number],
): FloorRequest => ({
  method,
  url: `${url}${path}${query.length > 0 ? `?${new URLSearchParams(query)}` : ""}`,
  headers: Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      OF_THE_CONNECTION.has(name) || value === undefined ? [] : [[name, String(value)]],
    ),
  ),
  ...(text && { body: text }),
});

/** The first request alone, as the apps do it, then so many at a time. */
const toRounds = ([first, ...rest]: FloorRequest[], sideBySide: number): FloorRequest[][] => [
  ...(first ? [[first]] : []),
  ...Array.from({ length: Math.ceil(rest.length / sideBySide) }, (_, index) =>
    rest.slice(index * sideBySide, (index + 1) * sideBySide),
  ),
];
