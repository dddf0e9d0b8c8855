import { oneLine } from "@integrations/terminal";
import { Caller, type Occasion, type Patience, patient } from "./caller.ts";
import { type Connection, needsReconnect } from "./connection.ts";
import { dedupeKey } from "./dedupeKey.ts";
import { isHook, type Operation } from "./definition.ts";
import type { Delivery } from "./delivery.ts";
import type { Ledger, PollRecord, Run, TriggerEvent } from "./ledger.ts";
import { costInWords, Meter } from "./meter.ts";
import { OperationError } from "./operationError.ts";
import { runStep } from "./stepRunner.ts";
import { turnedOnInWords } from "./words.ts";
import type { Zap } from "./zapSchema.ts";

export interface ZapOptions {
  zap: Zap;
  /** The connection of every app that the Zap names. */
  connections: Record<string, Connection>;
  /** The Zap's own ledger; whoever opened it closes it. */
  ledger: Ledger;
  /** Takes progress, line by line. */
  log?: (line: string) => void;
  /** Whether a line tells of each step, too. */
  logsSteps?: boolean;
  /** Waits in full, five times, unless said otherwise. */
  patience?: Patience;
  /**
   * What the apps see as `meta.zap.id`. Zaps that share a ledger's store need different ids, as in Zapier; undefined
   * where Zapier leaves the id out, which it may do.
   */
  zapId?: string | undefined;
  /** Ends a poll after the step in flight: `poll` then rejects with the signal's reason and goes on where it was next time. */
  signal?: AbortSignal;
}

/** What came of a poll. */
export interface PollResult extends PollRecord {
  /** The runs that it brought to their end, resumed ones included, in order. */
  runs: Run[];
  /** Set when the Zap is off until a person connects an app again: why, in words. */
  reconnect: string | null;
}

/** A poll that costs nothing and brings nothing. */
const noPoll = (): PollRecord => ({
  at: new Date().toISOString(),
  isPopulatingDedupe: false,
  fired: 0,
  requests: 0,
  ms: 0,
  error: null,
});

/** Runs one Zap as Zapier does: turns it on, polls its trigger, and takes each new event through the steps. */
export class ZapRunner {
  readonly #zap: Zap;
  readonly #ledger: Ledger;
  readonly #log: (line: string) => void;
  readonly #logsSteps: boolean;
  readonly #signal: AbortSignal | undefined;
  readonly #caller: Caller;
  /** The trigger by what it would return: another app, key or input is another trigger, which has seen nothing yet. */
  readonly #trigger: string;

  constructor({
    zap,
    connections,
    ledger,
    log = () => undefined,
    logsSteps = true,
    patience = patient,
    zapId,
    signal,
  }: ZapOptions) {
    this.#zap = zap;
    this.#ledger = ledger;
    this.#log = log;
    this.#logsSteps = logsSteps;
    this.#signal = signal;
    this.#trigger = JSON.stringify(zap.trigger);
    const context = { store: ledger.store, storeKey: this.#trigger };
    this.#caller = new Caller({
      connections,
      timezone: zap.timezone,
      zapId,
      context,
      patience,
      onThrottled: ({ kind }, words) => {
        if (logsSteps || kind === "triggers") log(`  ${words}`);
      },
      signal,
    });
  }

  /** Whether the Zap is on: turned on once, in this process or before. */
  get isOn(): boolean {
    return this.#ledger.isOn(this.#trigger);
  }

  /** Whether vendors call the trigger. It is then to `receive`, and not to `poll`. */
  async isHook(): Promise<boolean> {
    const { app, key } = this.#zap.trigger;
    return isHook((await this.#caller.connection(app).definition()).triggers[key]);
  }

  /**
   * Polls once with `meta.isPopulatingDedupe`: all that is there is seen, and nothing fires. When that fails the Zap
   * stays off. Of a trigger that vendors call there is nothing to see.
   */
  async turnOn(): Promise<PollResult> {
    return this.#poll({ isPopulatingDedupe: true }, (events, poll, trigger) => {
      this.#ledger.turnOn(
        this.#trigger,
        events.map(({ key }) => key),
        poll,
      );
      this.#log(`Turned on: ${turnedOnInWords(events.length, trigger)} (${costInWords(poll)})`);
      return 0;
    });
  }

  /**
   * Polls once, then takes every run that is not at its end through its remaining steps, oldest event first. A
   * poll that fails leaves no trace but its record: the same events fire at the next one.
   */
  async poll(): Promise<PollResult> {
    if (!this.isOn) throw new Error("Turn the Zap on before it polls.");
    const result = await this.#poll({}, (events, poll) => {
      const fired = this.#ledger.fire(this.#trigger, events, poll);
      this.#log(`Polled: ${fired} new (${costInWords(poll)})`);
      return fired;
    });
    return this.#finish(result);
  }

  /**
   * Hands webhooks to the trigger, one after the other, then takes every run through its steps. One that the app
   * refuses fires nothing; the result has the words of the last.
   */
  async receive(deliveries: Delivery[]): Promise<PollResult> {
    if (!this.isOn) throw new Error("Turn the Zap on before it receives webhooks.");
    const total: PollResult = { ...noPoll(), runs: [], reconnect: null };
    for (const delivery of deliveries) {
      const { fired, requests, ms, error, reconnect } = await this.#poll({ delivery }, (events, poll) => {
        const count = this.#ledger.receive(events, poll);
        this.#log(`Received a webhook: ${count} new (${costInWords(poll)})`);
        return count;
      });
      total.fired += fired;
      total.requests = total.requests === null || requests === null ? null : total.requests + requests;
      total.ms += ms;
      total.error = error ?? total.error;
      total.reconnect = reconnect ?? total.reconnect;
    }
    return this.#finish(total);
  }

  /** Takes every run that is not at its end through its remaining steps. */
  async #finish(result: PollResult): Promise<PollResult> {
    for (const run of this.#ledger.runs("unfinished")) {
      if (result.reconnect !== null) break;
      const ended = await this.#takeThrough(run);
      result.runs.push(ended);
      result.reconnect = this.#reconnectAfter(ended.steps.at(-1)?.error);
    }
    return result;
  }

  /** The Zap's history, oldest run first. */
  runs(): Run[] {
    return this.#ledger.runs();
  }

  async #poll(
    occasion: Occasion,
    store: (events: TriggerEvent[], poll: PollRecord, trigger: Operation | undefined) => number,
  ): Promise<PollResult> {
    const { app, key, inputs } = this.#zap.trigger;
    const operation = { app, kind: "triggers", key } as const;
    const meter = new Meter();
    const { isPopulatingDedupe = false, delivery } = occasion;
    const record = (error: string | null): PollRecord => ({
      ...noPoll(),
      isPopulatingDedupe,
      requests: meter.requests,
      ms: meter.ms,
      error,
    });
    try {
      const connection = this.#caller.connection(app);
      const complete = await this.#caller.inputs(operation, inputs, inputs, meter);
      const trigger = (await connection.definition()).triggers[key];
      const isCalled = !isHook(trigger) || delivery !== undefined;
      const results = isCalled ? await this.#caller.perform(operation, complete, meter, occasion) : [];
      // A poll returns the newest first; events fire in the order in which they happened.
      const events = (results as TriggerEvent["record"][])
        .toReversed()
        .map((result) => ({ key: dedupeKey(result, trigger), record: result }));
      const poll = record(null);
      return { ...poll, fired: store(events, poll, trigger), runs: [], reconnect: null };
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      const failed = {
        name: error.name,
        message: this.#caller.redact(app, error.message),
      };
      const poll = record(failed.message);
      this.#ledger.failPoll(poll);
      this.#logLine(
        `The ${delivery ? "webhook" : isPopulatingDedupe ? "first poll" : "poll"} failed: ${failed.message} (${costInWords(poll)})`,
      );
      return { ...poll, runs: [], reconnect: this.#reconnectAfter(failed) };
    }
  }

  async #takeThrough(run: Run): Promise<Run> {
    const outputs = Object.fromEntries(run.steps.map(({ id, output }) => [id, output]));
    const { timezone, steps } = this.#zap;
    for (const step of steps.filter(({ id }) => !Object.hasOwn(outputs, id))) {
      this.#signal?.throwIfAborted();
      const scope = {
        trigger: run.trigger,
        steps: outputs,
        run: { startedAt: new Date(run.startedAt), timezone },
      };
      const ended = await runStep(step, scope, this.#caller);
      this.#ledger.endStep(run.id, ended);
      if (this.#logsSteps) {
        const why = ended.error ? `: ${ended.error.message}` : "";
        this.#logLine(
          `  run ${run.id} (${run.key}), ${step.id}: ${ended.operation} ${ended.status}${why} (${costInWords(ended)})`,
        );
      }
      if (ended.status !== "success") return this.#ledger.run(run.id);
      outputs[step.id] = ended.output;
    }
    this.#ledger.endRun(run.id, "success");
    return this.#ledger.run(run.id);
  }

  /** A line with a vendor's words in it. */
  #logLine(line: string): void {
    this.#log(oneLine(line));
  }

  #reconnectAfter(error: { name: string; message: string } | null | undefined): string | null {
    if (!error || !needsReconnect(error.name)) return null;
    this.#log("The Zap is off until the app is reconnected.");
    return error.message;
  }
}
