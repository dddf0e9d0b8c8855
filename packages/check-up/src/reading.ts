import { setTimeout as wait } from "node:timers/promises";
import {
  type AppObserver,
  type Connection,
  OperationError,
  Store,
  type WireAnswer,
} from "@integrations/zap-runner";
import { type Ask, asksOf } from "./ask.ts";
import { isRecord, type JsonRecord, Known } from "./known.ts";
import { Mask } from "./mask.ts";
import { failureOf, leftOutOf, named, type Outcome } from "./outcome.ts";

/** An answer, and whom it was for. */
export interface Exchange extends WireAnswer {
  address: string;
  /** Counts the calls: those of one call have the same number. */
  call: number;
}

/** All that a check-up saw of an account. */
export interface Reading {
  outcomes: Outcome[];
  exchanges: Exchange[];
  /** What the operations returned, by address. */
  records: Map<string, JsonRecord[]>;
  requests: number;
}

/** Hears what an app's process did during the latest call. */
export class Listener implements AppObserver {
  answers: WireAnswer[] = [];
  logs: string[] = [];
  requests = 0;

  replied(_method: string, { answers = [], logs, requests }: Parameters<AppObserver["replied"]>[1]): void {
    this.answers.push(...answers);
    this.logs.push(...logs);
    this.requests += requests;
  }

  died(): void {}

  clear(): void {
    this.answers = [];
    this.logs = [];
    this.requests = 0;
  }
}

export interface ReadOptions {
  signal?: AbortSignal;
  /** Hears of each call that has ended. */
  onOutcome?: (outcome: Outcome) => void;
  /** Hears that the vendor wants a pause, in seconds. */
  onThrottled?: (seconds: number) => void;
  /** Learns every answer, and hides the account's own words in what is told of errors. */
  mask?: Mask;
  /** Runs before each call. */
  beforeCall?: () => Promise<void> | void;
}

/** How often in a row a vendor that wants a pause is waited for, and how long at most, in seconds. */
const WAITS = 3;
const LONGEST_WAIT_S = 120;
const DEFAULT_WAIT_S = 60;

const TIMEZONE = "UTC";

const metaOf = ({ kind }: Ask): JsonRecord => ({
  isLoadingSample: kind === "sample",
  isPopulatingDedupe: false,
  isFillingDynamicDropdown: kind.startsWith("list"),
  isBulkRead: false,
  limit: -1,
  page: kind === "list, page 2" ? 1 : 0,
  timezone: TIMEZONE,
  inputFields: {},
});

/** Asks an app of all that it can read, one call after the other. Needs an app that only reads, which tells `listener`. */
export const readAccount = async (
  connection: Pick<Connection, "definition" | "execute">,
  listener: Listener,
  {
    signal,
    onOutcome = () => undefined,
    onThrottled = () => undefined,
    mask = new Mask(),
    beforeCall = () => undefined,
  }: ReadOptions,
): Promise<Reading> => {
  const reading: Reading = { outcomes: [], exchanges: [], records: new Map(), requests: 0 };
  const known = new Known();
  // A store of its own: nothing of an earlier check-up is remembered.
  const context = { store: Store.inMemory(), storeKey: "check-up" };
  let call = 0;
  let waitsLeft = WAITS;

  const execute = async (method: string, inputData: JsonRecord, meta: JsonRecord): Promise<unknown> => {
    for (;;) {
      try {
        const results = await connection.execute(method, { inputData, meta }, { context });
        waitsLeft = WAITS;
        return results;
      } catch (error) {
        // A vendor that did not mind the waits of one call will not mind those of the next.
        if (!(error instanceof OperationError && error.name === "ThrottledError" && waitsLeft > 0))
          throw error;
        waitsLeft--;
        const seconds = Math.min(error.delay ?? DEFAULT_WAIT_S, LONGEST_WAIT_S);
        onThrottled(seconds);
        await wait(seconds * 1000, undefined, { signal });
      }
    }
  };

  const end = (
    name: Pick<Outcome, "address" | "kind" | "by">,
    rest: Omit<Outcome, "address" | "kind" | "by" | "requests">,
  ): Outcome => {
    const outcome = { ...name, ...rest, requests: listener.requests };
    call++;
    reading.exchanges.push(...listener.answers.map((answer) => ({ ...answer, address: name.address, call })));
    reading.requests += listener.requests;
    reading.outcomes.push(outcome);
    listener.clear();
    onOutcome(outcome);
    return outcome;
  };

  const learn = (): void => {
    for (const { text } of listener.answers) mask.learn(text);
  };
  const failed = (error: unknown) => {
    learn();
    return { records: 0, ...failureOf(error, listener.answers.at(-1), mask.path) };
  };

  const test = { address: "authentication.test", kind: "connection test" } as const;
  const { status } = await execute("authentication.test", {}, {}).then(
    () => end(test, { status: "reads", records: 1 }),
    (error: unknown) => end(test, failed(error)),
  );
  // Without a connection there is nothing more to learn.
  if (status !== "reads") return reading;

  const empty = new Set<string>();
  for (const ask of asksOf(await connection.definition())) {
    signal?.throwIfAborted();
    // Without a first page there is no second.
    if (ask.kind === "list, page 2" && empty.has(ask.address)) continue;
    const { inputs, missing } = known.inputsFor(ask);
    if (missing !== undefined) {
      const detail = `it needs "${missing}", of which the account shows none`;
      end(named(ask), { status: "not asked", records: 0, detail });
      continue;
    }
    await beforeCall();
    try {
      const results = await execute(ask.method, inputs, metaOf(ask));
      learn();
      const records = [results].flat().filter(isRecord);
      if (records.length === 0) empty.add(ask.address);
      if (!ask.kind.endsWith("fields")) {
        known.add(ask, results);
        reading.records.set(ask.address, [...(reading.records.get(ask.address) ?? []), ...records]);
      }
      const leftOut = leftOutOf(listener.logs, mask.path);
      end(named(ask), {
        status: leftOut ? "cannot be read" : records.length > 0 ? "reads" : "nothing there",
        records: records.length,
        ...(leftOut && { detail: leftOut.detail }),
      });
    } catch (error) {
      empty.add(ask.address);
      end(named(ask), failed(error));
    }
  }
  return reading;
};
