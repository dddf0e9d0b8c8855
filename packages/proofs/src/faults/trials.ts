import type { VendorName } from "@integrations/sandbox";
import type { Share } from "../runs.ts";
import { type Callable, callables } from "./callables.ts";
import { type Expectation, type Fault, faults, nobodyThere, telling, tooMuch } from "./faultTable.ts";
import { FaultyApp, type Met, type Outcome } from "./faultyApp.ts";
import { sameWhenRepeated } from "./sameWhenRepeated.ts";

/** A call that met a fault, and how it ended. */
export interface Trial extends Pick<Callable, "address" | "kind"> {
  /** The vendor's name as people know it. */
  vendor: string;
  fault: Expectation;
  /** The request that met it: `POST /jobs`. */
  request: string;
  /** How often that went out. */
  sent: number;
  /** Whether it may be sent again: it was at the telling fault. */
  isRepeatable: boolean;
  /** An earlier request of the call has made something, and another call would make it once more. */
  isHalfDone: boolean;
  outcome: Outcome;
}

/** What came of all faults on a vendor's app. */
export interface Trials {
  trials: Trial[];
  /** Requests that are repeated and do not do the same each time, and how they were answered. */
  notTheSame: string[];
}

/** What came of all faults on a callable. */
interface Tried extends Trials {
  callable: Callable;
  /** Whether each of its requests may be repeated. */
  repeatable: boolean[];
}

/** One after the other. */
const inTurn = async <One, Done>(all: One[], run: (one: One) => Promise<Done>): Promise<Done[]> => {
  const done: Done[] = [];
  for (const one of all) done.push(await run(one));
  return done;
};

const trialOf = (
  { app }: FaultyApp,
  { address, kind }: Callable,
  rest: Pick<Trial, "fault" | "outcome"> & Partial<Trial>,
): Trial => ({
  vendor: app.name,
  address,
  kind,
  request: "any request",
  sent: 1,
  isRepeatable: true,
  isHalfDone: false,
  ...rest,
});

/** Keeps what a call that met no fault returned, and sends those of its requests again that may be. */
const finish = async (
  { app, inputs }: FaultyApp,
  { address, inputsOf }: Callable,
  { outcome, requests }: Met,
  repeatable: boolean[],
): Promise<string[]> => {
  if ("error" in outcome) throw outcome.error;
  if (address === inputsOf) inputs.keep(address, outcome.results);
  app.sandbox.faults.clear();
  const again = requests.filter((_, position) => repeatable[position]);
  return (await inTurn(again, (request) => sameWhenRepeated(app.sandbox, request))).flat();
};

/** Tries faults on each request of a callable, until there is no further one: then it has run as usual. */
const tryRequests = async (faulty: FaultyApp, callable: Callable, chosen: Fault[]): Promise<Tried> => {
  const trials: Trial[] = [];
  const repeatable: boolean[] = [];
  for (let isHalfDone = false; ; ) {
    const position = repeatable.length;
    const told = await faulty.meet(callable, telling, position);
    if (!told.request)
      return { callable, repeatable, trials, notTheSame: await finish(faulty, callable, told, repeatable) };
    const isRepeatable = told.sent > 1;
    const request = `${told.request.method} ${told.request.path}`;
    for (const fault of [telling, ...chosen]) {
      const met = fault === telling ? told : await faulty.meet(callable, fault, position);
      // Of time limits a busy machine may have been too slow each time.
      if (!met.request && !fault.isSlow)
        throw new Error(`${callable.address} sent no ${request} to meet ${fault.name}`);
      const { sent, outcome } = met;
      if (met.request)
        trials.push(trialOf(faulty, callable, { fault, request, sent, isRepeatable, isHalfDone, outcome }));
    }
    repeatable.push(isRepeatable);
    isHalfDone ||= told.request.method === "POST" && !isRepeatable;
  }
};

/** What the editor's test asks for in several requests, each of which takes long. */
const tryManySlow = async (faulty: FaultyApp, callable: Callable): Promise<Trial[]> => {
  const meta = { isLoadingSample: true };
  await faulty.call(callable, { meta });
  if (faulty.app.sandbox.requests.length < 2) return [];
  const outcome = await faulty.call(callable, { pace: "fastClock", fault: tooMuch.does, meta });
  return [trialOf(faulty, callable, { fault: tooMuch, outcome })];
};

/** The same call with nobody at the vendor's address. */
const tryNobodyThere = async (faulty: FaultyApp, { callable, repeatable }: Tried): Promise<Trial[]> => {
  const [isRepeatable] = repeatable;
  if (isRepeatable === undefined) return [];
  const outcome = await faulty.call(callable);
  const sent = ("error" in outcome && outcome.error.cost.requests) || 0;
  return [trialOf(faulty, callable, { fault: nobodyThere, sent, isRepeatable, outcome })];
};

/** Tries a share of the faults on every request of every callable of a vendor's app, another share on the next one. */
export const tryFaults = async (
  vendor: VendorName,
  { oneIn, turn }: Share,
  onCallable: (address: string, done: number, of: number) => void = () => undefined,
): Promise<Trials> => {
  const all = await callables(vendor);
  const firstTrigger = all.find(({ kind }) => kind === "trigger");
  /** Whether it is a fault's turn; a heavy one has its turn at the first trigger only. */
  const isDue = (fault: Fault, callable: Callable): boolean => {
    if (oneIn === 1) return true;
    if (fault.isHeavy) return callable === firstTrigger;
    return (all.indexOf(callable) + faults.indexOf(fault) + turn) % oneIn === 0;
  };
  const faulty = await FaultyApp.open(vendor);
  try {
    const tried = await inTurn(all, async (callable) => {
      const chosen = faults.filter((fault) => isDue(fault, callable));
      const one = await tryRequests(faulty, callable, chosen);
      if (callable.kind !== "create") one.trials.push(...(await tryManySlow(faulty, callable)));
      onCallable(callable.address, all.indexOf(callable) + 1, all.length);
      return one;
    });
    await faulty.app.sandbox.close();
    const nobody = await inTurn(tried, (one) => tryNobodyThere(faulty, one));
    return {
      trials: [...tried.flatMap(({ trials }) => trials), ...nobody.flat()],
      notTheSame: tried.flatMap(({ notTheSame }) => notTheSame),
    };
  } finally {
    await faulty.app.close();
  }
};
