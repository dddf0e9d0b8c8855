import { setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { FaultInput, RecordedRequest, VendorName } from "@integrations/sandbox";
import { OperationError } from "@integrations/zap-runner";
import { kindOf } from "../badInput/kinds.ts";
import { openProvenApp, type ProvenApp } from "../provenApp.ts";
import { WorkingInputs } from "../workingInputs.ts";
import type { Callable } from "./callables.ts";
import { CLOCK_SPEED, type Fault, telling } from "./faultTable.ts";

/** What an operation returned, or its error. */
export type Outcome = { results: unknown } | { error: OperationError };

/** What came of a call with a fault. */
export interface Met {
  outcome: Outcome;
  /** All that went out. */
  requests: RecordedRequest[];
  /** The request that met the fault, if one did, and how often that went out. */
  request: RecordedRequest | undefined;
  sent: number;
}

/** How time goes in a call: with short waits between tries, or so fast that 25 seconds are short. */
const paces = { shortWaits: { hurry: 100 }, fastClock: { speed: CLOCK_SPEED } };

interface Way {
  pace?: keyof typeof paces;
  fault?: FaultInput;
  meta?: Record<string, unknown>;
  inputData?: Record<string, unknown> | undefined;
}

/** How long a request is waited for that may still come in. */
const LATE_TRIES = 20;
const LATE_MS = 50;
/** How often a fault is tried that no request has met. */
const MOST_TRIES = 5;

/** Whether it is the same request once more, and not another page of a list. */
const isAgain = (one: RecordedRequest, other: RecordedRequest): boolean =>
  (["method", "path", "query", "text"] as const).every((part) => isDeepStrictEqual(one[part], other[part]));

/** A built app whose vendor's server fails on demand. */
export class FaultyApp {
  readonly app: ProvenApp;
  readonly inputs: WorkingInputs;
  #others = 0;
  readonly #setPace: (pace: keyof typeof paces) => void;

  private constructor(app: ProvenApp, setPace: (pace: keyof typeof paces) => void) {
    this.app = app;
    this.inputs = new WorkingInputs(app);
    this.#setPace = setPace;
  }

  /** Close its app when done. */
  static async open(vendor: VendorName): Promise<FaultyApp> {
    let pace: keyof typeof paces = "shortWaits";
    const app = await openProvenApp(vendor, () => paces[pace]);
    return new FaultyApp(app, (next) => {
      pace = next;
    });
  }

  call(
    { address, inputsOf }: Callable,
    { pace = "shortWaits", fault, meta, inputData }: Way = {},
  ): Promise<Outcome> {
    const { sandbox } = this.app;
    this.#setPace(pace);
    sandbox.requests.length = 0;
    sandbox.faults.clear();
    if (fault) sandbox.faults.add(fault);
    // So many calls in a row are no matter of rate limits.
    sandbox.state.clock.advance(1000);
    return this.app.call(address, inputData ?? this.inputs.of(inputsOf), meta).then(
      ({ results }) => ({ results }),
      (error: unknown) => {
        if (error instanceof OperationError) return { error };
        throw error;
      },
    );
  }

  /** Calls with a fault on the request at `position` and on those after it; of a read the vendor does the work first. */
  async meet(callable: Callable, fault: Fault, position: number): Promise<Met> {
    const { sandbox } = this.app;
    const spoiling = {
      ...fault.does,
      after: position,
      times: "always",
      afterHandling: callable.kind !== "create",
    } as const;
    for (let tries = 1; ; tries++) {
      const outcome = await this.call(callable, {
        pace: fault.isSlow ? "fastClock" : "shortWaits",
        fault: spoiling,
        // What went out before the spoiled request was done, and an update with the same inputs would not send it again.
        inputData: position > 0 && fault !== telling ? this.#otherInputs(callable) : undefined,
      });
      const [request, ...more] = await this.#spoiled(fault);
      const again = more.filter((one) => request && isAgain(one, request));
      if (request || fault === telling || tries === MOST_TRIES)
        return { outcome, requests: [...sandbox.requests], request, sent: 1 + again.length };
    }
  }

  /** The inputs, with other words in each text that people write. */
  #otherInputs({ inputsOf, fields }: Callable): Record<string, unknown> {
    this.#others += 1;
    const good = this.inputs.of(inputsOf);
    const texts = fields.filter((field) => kindOf(field) === "text" && typeof good[field.key] === "string");
    return { ...good, ...Object.fromEntries(texts.map(({ key }) => [key, `${good[key]} ${this.#others}`])) };
  }

  /** The requests that met the fault; on a busy machine a short time may be over before the first has come in. */
  async #spoiled({ isSlow }: Fault): Promise<RecordedRequest[]> {
    for (let tries = isSlow ? LATE_TRIES : 0; ; tries--) {
      const met = this.app.sandbox.requests.filter(({ fault }) => fault !== undefined);
      if (met.length > 0 || tries === 0) return met;
      await wait(LATE_MS);
    }
  }
}
