import { statSync } from "node:fs";
import type { Sandbox, VendorName } from "@integrations/sandbox";
import { type BusyHour, busyHour } from "./busyHour.ts";
import { besideFloor, type Cost, costOf, FLOOR_LIST, FLOOR_ONE, TEST } from "./compare.ts";
import { type FurtherCost, furtherCosts } from "./further.ts";
import type { Given, Subject } from "./subjects/subject.ts";

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
  /** Of the operations that {@link Subject.further} names. */
  further: FurtherCost[];
  /** A poll where every answer takes 100 ms. */
  burst: { seconds: number; requests: number; target: Subject["burstTarget"] };
  /** An hour of polls on a busy account, with and without the Zap's id. */
  busyHour: { withId: BusyHour; withoutId: BusyHour };
}

const POLLS = [100, 1000, 5000, 10_000];
export const REPEATS = 7;
/** Of what has a target as a ratio: two measurements of it are more than a tenth apart. */
export const MANY_REPEATS = 41;
export const BURST_ROWS = 10_000;
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
  const { folder, onSandbox, callOf, compare, remove } = besideFloor(app, zip, subject);
  const filled =
    (rows: number, inputData: Record<string, unknown> = {}) =>
    (sandbox: Sandbox<Name>): Given => {
      if (rows > 0) subject.fill(sandbox, rows);
      return { inputData };
    };

  try {
    log(`${app}: cold start`);
    const cold = await compare({
      ...{ prepare: filled(0), times: MANY_REPEATS },
      ...{ method: TEST, floorMethod: FLOOR_ONE },
    });
    const trigger = `triggers.${subject.trigger.key}.operation.perform`;
    const { input: filters } = subject.trigger;
    const poll = { method: trigger, floorMethod: FLOOR_LIST };
    const polls: PollCost[] = [];
    for (const rows of POLLS) {
      log(`${app}: a poll of ${rows} rows`);
      const { requests, measured } = await compare({
        ...{ prepare: filled(rows, filters), times: rows === 1000 ? MANY_REPEATS : REPEATS },
        ...poll,
      });
      polls.push({ rows, requests, time: costOf(measured, "ms"), memory: costOf(measured, "peakMb") });
    }
    log(`${app}: a create, a quiet poll, a burst`);
    const { key, input } = subject.create;
    const create = await compare({
      ...{ prepare: filled(0, input), times: REPEATS },
      ...{ method: `creates.${key}.operation.perform`, floorMethod: FLOOR_ONE },
    });
    const quiet = await compare({ prepare: filled(0, filters), times: 1, ...poll });
    const burst = await onSandbox(BURST_LATENCY_MS, async (sandbox, run) => {
      const given = filled(BURST_ROWS, filters)(sandbox);
      const { ms } = await run(folder, [callOf(sandbox, trigger, given)]);
      return { seconds: ms / 1000, requests: sandbox.requests.length, target: subject.burstTarget };
    });
    log(`${app}: two hours of polls on a busy account`);
    const withId = await busyHour(app, zip, subject, "1");
    const withoutId = await busyHour(app, zip, subject, undefined);
    const further = await furtherCosts(app, zip, subject, log);
    return {
      app,
      paging: subject.paging,
      zipBytes: statSync(zip).size,
      coldStart: costOf(cold.measured, "sinceStartMs"),
      quietRequests: quiet.requests,
      polls,
      create: costOf(create.measured, "ms"),
      further,
      burst,
      busyHour: { withId, withoutId },
    };
  } finally {
    remove();
  }
};
