import { type Sandbox, startSandbox, type VendorName } from "@integrations/sandbox";
import { appFolder } from "@integrations/zap-runner";
import { floorFolder } from "./floorFolder.ts";
import { floorRequests, inRounds } from "./floorRequests.ts";
import { inTurn, median, type ProbeAnswer, type ProbeCall, probe } from "./measure.ts";
import type { Given, Subject } from "./subjects/subject.ts";

/** Medians of an app and of the floor, which does the same requests. */
export interface Cost {
  app: number;
  floor: number;
  /** The median of the ratios of each two that were measured one after the other, at the same pace of the machine. */
  ratio: number;
}

/** How many pages by offset the apps read at a time. */
const SIDE_BY_SIDE = 5;

/** Operations, as the handler is asked for them. */
export const TEST = "authentication.test";
export const FLOOR_LIST = "triggers.list.operation.perform";
export const FLOOR_ONE = "creates.one.operation.perform";

/** What is run on the app and on the floor in turn. */
interface Comparison<Name extends VendorName> {
  /** Fills a new sandbox, and gives what the operation is called with. */
  prepare: (sandbox: Sandbox<Name>) => Given;
  times: number;
  method: string;
  floorMethod: string;
  paging?: Subject["paging"] | undefined;
}

/** An app beside the floor; `remove` takes the floor's files away. */
export const besideFloor = <Name extends VendorName>(app: Name, zip: string, subject: Subject<Name>) => {
  const folder = appFolder(zip).path;
  const floor = floorFolder(folder, app);

  /** A sandbox for as long as it is used; `run` gives what the last of some calls of the app or the floor cost. */
  const onSandbox = async <Result>(
    latencyMs: number,
    use: (
      sandbox: Sandbox<Name>,
      run: (folder: string, calls: readonly ProbeCall[]) => Promise<ProbeAnswer>,
    ) => Promise<Result>,
  ): Promise<Result> => {
    const sandbox = await startSandbox(app, { latencyMs });
    try {
      return await use(sandbox, (folder, calls) => {
        subject.rest?.(sandbox);
        return probe(folder, sandbox.variables, calls);
      });
    } finally {
      await sandbox.close();
    }
  };
  const callOf = (sandbox: Sandbox, method: string, given: Given = { inputData: {} }): ProbeCall => ({
    method,
    bundle: { authData: sandbox.authData, inputData: {}, meta: {}, ...given },
  });

  /** The app and the floor in turn; the floor sends what the app sends. */
  const compare = ({ prepare, times, method, floorMethod, paging = subject.paging }: Comparison<Name>) =>
    onSandbox(0, async (sandbox, run) => {
      const given = prepare(sandbox);
      /** What the app sends for some calls, without the requests that are known already. */
      const roundsOf = async (calls: readonly ProbeCall[], known: number) => {
        sandbox.requests.length = 0;
        await run(folder, calls);
        const own = floorRequests(sandbox).slice(known);
        return inRounds(own, paging === "offset" ? SIDE_BY_SIDE : 1);
      };
      const test = callOf(sandbox, TEST);
      const call = callOf(sandbox, method, given);
      // The test comes first, so that a poll or a create is not measured with what starts up at the first request.
      const before = method === TEST ? [] : [test];
      const testRounds = await roundsOf([test], 0);
      const rounds = await roundsOf([...before, call], before.length * testRounds.flat().length);

      const floorCalls = [
        ...before.map(() => callOf(sandbox, FLOOR_ONE, { inputData: { rounds: testRounds } })),
        callOf(sandbox, floorMethod, { inputData: { rounds } }),
      ];
      const measured = await inTurn(times, [
        () => run(folder, [...before, call]),
        () => run(floor.path, floorCalls),
      ]);
      return { requests: rounds.flat().length, measured };
    });

  return { folder, onSandbox, callOf, compare, remove: () => floor.remove() };
};

export const costOf = ([app = [], floor = []]: ProbeAnswer[][], of: keyof ProbeAnswer): Cost => {
  const middle = (answers: ProbeAnswer[]) => median(answers.map((answer) => answer[of]));
  const ratios = app.map((answer, index) => answer[of] / (floor[index]?.[of] ?? Number.NaN));
  return { app: middle(app), floor: middle(floor), ratio: median(ratios) };
};
