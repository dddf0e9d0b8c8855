import { setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { FaultInput, RecordedRequest, VendorName } from "@integrations/sandbox";
import { OperationError } from "@integrations/zap-runner";
import { LITTLE_MEMORY, SHORT_TIME } from "../nodeOptions.ts";
import { openProvenApp, type ProvenApp } from "../provenApp.ts";
import type { Share } from "../runs.ts";
import { WorkingInputs } from "../workingInputs.ts";
import { type Callable, callables, type Kind } from "./callables.ts";
import { type FaultCase, faultTable, nobodyThere, telling, tooMuch } from "./faultTable.ts";
import { openOtherHost } from "./otherHost.ts";
import { sameWhenRepeated } from "./sameWhenRepeated.ts";

/** A call that met a fault, and how it ended. */
export interface Trial {
  app: ProvenApp;
  address: string;
  kind: Kind;
  fault: Pick<FaultCase, "name" | "endings" | "mayBeUnread" | "isSentAgain" | "leavesDoubt" | "isSlow">;
  /** The request that met it: `POST /jobs`. */
  request: string;
  /** How often that went out. */
  sent: number;
  /** Whether it may be sent again: it was at the telling fault. */
  isRepeatable: boolean;
  /** An earlier request of the call has made something, and another call would make it once more. */
  isHalfDone: boolean;
  /** What the operation returned, or its error. */
  outcome: { results: unknown } | { error: OperationError };
}

/** What came of all faults on a vendor's app. */
export interface Trials {
  trials: Trial[];
  /** Requests that are repeated and do not do the same each time, and how they were answered. */
  notTheSame: string[];
  /** Requests that reached another host than the vendor's. */
  strayed: string[];
}

const NODE_OPTIONS = `${LITTLE_MEMORY} ${SHORT_TIME}`;
/** How much faster than Zapier's the time of a hurried app goes. */
export const CLOCK_SPEED = 100;
/** How long a request is waited for that may still come in. */
const LATE_TRIES = 20;
const LATE_MS = 50;
/** How often a slow answer is tried before nothing is left to be sent. */
const MOST_TRIES = 5;
/** What a slow answer takes of the 25 seconds that an operation has: two do not fit. */
const SLOW_ANSWER_MS = 15_000;

/** How time goes in a call: with short waits between tries, or by a clock that makes 25 seconds short. */
const paces = {
  impatient: { SHORT_WAITS: "100", FAST_CLOCK: "1" },
  hurried: { SHORT_WAITS: "1", FAST_CLOCK: String(CLOCK_SPEED) },
};

const asOutcome = (call: Promise<{ results: unknown }>): Promise<Trial["outcome"]> =>
  call.then(
    ({ results }) => ({ results }),
    (error: unknown) => {
      if (error instanceof OperationError) return { error };
      throw error;
    },
  );

/** Of a call whose single requests are not looked at. */
const untold = { request: "any request", sent: 1, isRepeatable: true, isHalfDone: false };

const lineOf = ({ method, path }: RecordedRequest): string => `${method} ${path}`;

/** Whether it is the same request once more, and not another page of a list. */
const isAgain = (one: RecordedRequest, other: RecordedRequest): boolean =>
  lineOf(one) === lineOf(other) && isDeepStrictEqual([one.query, one.text], [other.query, other.text]);

/** What to try, and who is told what has been tried. */
interface Trying extends Share {
  onCallable?: (address: string, done: number, of: number) => void;
}

/** Tries a share of the faults on every request of every callable of a vendor's app, another share on the next one. */
export const tryFaults = async (
  vendor: VendorName,
  { oneIn, turn, onCallable = () => undefined }: Trying,
): Promise<Trials> => {
  const all = await callables(vendor);
  let pace: keyof typeof paces = "impatient";
  const app = await openProvenApp(vendor, { env: { NODE_OPTIONS }, envOfCall: () => paces[pace] });
  const otherHost = await openOtherHost();
  const inputs = new WorkingInputs(app);
  const { sandbox } = app;
  const trials: Trial[] = [];
  const notTheSame: string[] = [];
  const faults = faultTable(otherHost.url);

  /** Whether it is this fault's turn; a heavy one has its turn at the first trigger only. */
  const isDue = (callable: Callable, fault: FaultCase): boolean => {
    if (oneIn === 1) return true;
    if (fault.isHeavy) return all.find(({ kind }) => kind === "trigger") === callable;
    return (all.indexOf(callable) + faults.indexOf(fault) + turn) % oneIn === 0;
  };

  const keep = (callable: Callable, trial: Omit<Trial, "app" | "address" | "kind">): void => {
    trials.push({ app, address: callable.address, kind: callable.kind, ...trial });
  };

  const call = (at: typeof pace, { address, inputsOf }: Callable, fault?: FaultInput, meta = {}) => {
    pace = at;
    sandbox.requests.length = 0;
    sandbox.faults.clear();
    if (fault) sandbox.faults.add(fault);
    // So many calls in a row are no matter of rate limits.
    sandbox.state.clock.advance(1000);
    return asOutcome(app.call(address, inputs.of(inputsOf), meta));
  };

  /** The requests that met the fault; on a busy machine the short time may be over before the first has come in. */
  const spoiled = async ({ isSlow }: FaultCase): Promise<RecordedRequest[]> => {
    for (let tries = isSlow ? LATE_TRIES : 0; ; tries--) {
      const met = sandbox.requests.filter(({ fault }) => fault !== undefined);
      if (met.length > 0 || tries === 0) return met;
      await wait(LATE_MS);
    }
  };

  /** Calls with a fault from the request at `position` on; `first` is the one that met it, and went out `sent` times. */
  const meet = async (callable: Callable, fault: FaultCase, position: number) => {
    const isReading = callable.kind !== "create";
    const spoiling = {
      ...fault.fault(),
      after: position,
      times: "always",
      afterHandling: isReading,
    } as const;
    for (let tries = 1; ; tries++) {
      const outcome = await call(fault.isSlow ? "hurried" : "impatient", callable, spoiling);
      const [first, ...more] = await spoiled(fault);
      const again = more.filter((request) => first && isAgain(request, first));
      if (first || !fault.isSlow || tries === MOST_TRIES)
        return { outcome, requests: [...sandbox.requests], first, sent: 1 + again.length };
    }
  };

  /** Every fault on the request at `position`; without one there, the call that was not spoiled. */
  const tryRequest = async (callable: Callable, position: number, isHalfDone: boolean) => {
    const told = await meet(callable, telling, position);
    if (!told.first) return { unspoiled: told };
    const isRepeatable = told.sent > 1;
    const request = lineOf(told.first);
    const { outcome, sent } = told;
    keep(callable, { fault: telling, request, sent, isRepeatable, isHalfDone, outcome });
    for (const fault of faults.filter((one) => isDue(callable, one))) {
      const { outcome, sent, first } = await meet(callable, fault, position);
      // An update that an earlier fault let through has nothing left to send.
      if (first) keep(callable, { fault, request, sent, isRepeatable, isHalfDone, outcome });
    }
    return { request, isRepeatable };
  };

  /** Every fault on every request; gives whether each may be repeated. Then the operation has run. */
  const tryRequests = async (callable: Callable): Promise<boolean[]> => {
    const { address, inputsOf } = callable;
    const repeatable: boolean[] = [];
    for (let isHalfDone = false; ; ) {
      const tried = await tryRequest(callable, repeatable.length, isHalfDone);
      if (tried.unspoiled) {
        const { outcome, requests } = tried.unspoiled;
        if ("error" in outcome) throw outcome.error;
        if (address === inputsOf) inputs.keep(address, outcome.results);
        sandbox.faults.clear();
        for (const request of requests.filter((_, position) => repeatable[position]))
          notTheSame.push(...(await sameWhenRepeated(sandbox, request)));
        return repeatable;
      }
      repeatable.push(tried.isRepeatable);
      isHalfDone ||= tried.request.startsWith("POST") && !tried.isRepeatable;
    }
  };

  /** What the editor's test asks for in several requests, each of which takes long. */
  const tryManySlow = async (callable: Callable): Promise<void> => {
    const meta = { isLoadingSample: true };
    await call("impatient", callable, undefined, meta);
    if (sandbox.requests.length < 2) return;
    const slow = { kind: "latency", ms: SLOW_ANSWER_MS / CLOCK_SPEED, times: "always" } as const;
    const outcome = await call("hurried", callable, slow, meta);
    keep(callable, { ...untold, fault: tooMuch, outcome });
  };

  try {
    const asking: { callable: Callable; isRepeatable: boolean }[] = [];
    for (const [index, callable] of all.entries()) {
      const [isRepeatable] = await tryRequests(callable);
      if (callable.kind !== "create") await tryManySlow(callable);
      if (isRepeatable !== undefined) asking.push({ callable, isRepeatable });
      onCallable(callable.address, index + 1, all.length);
    }
    await sandbox.close();
    pace = "impatient";
    for (const { callable, isRepeatable } of asking) {
      const outcome = await asOutcome(app.call(callable.address, inputs.of(callable.inputsOf)));
      const sent = ("error" in outcome && outcome.error.cost.requests) || 0;
      keep(callable, { ...untold, fault: nobodyThere, sent, isRepeatable, outcome });
    }
    return { trials, notTheSame, strayed: otherHost.strayed };
  } finally {
    await app.close();
    otherHost.close();
  }
};
