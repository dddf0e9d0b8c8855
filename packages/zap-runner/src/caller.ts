import { setTimeout as wait } from "node:timers/promises";
import type { CallContext } from "./appHost.ts";
import type { Connection } from "./connection.ts";
import { type Field, hasDynamicFields, staticFields } from "./definition.ts";
import { type Delivery, toRequest } from "./delivery.ts";
import { completeInputs, refuseUnknown } from "./inputFields.ts";
import { curlies } from "./mapping.ts";
import type { Meter } from "./meter.ts";
import { OperationError } from "./operationError.ts";

/** How long a throttled app is borne with. */
export interface Patience {
  /** Times the seconds that the app asks for: 1 waits them in full, 0.01 a hundredth of them. */
  scale: number;
  /** How often a throttled call is made again. */
  retries: number;
}

/** Waits in full, five times. */
export const patient: Patience = { scale: 1, retries: 5 };

/** What Zapier waits when a ThrottledError names no delay, in seconds. */
const DEFAULT_DELAY_S = 60;

/** A timer of more than 2^31 ms would end at once. */
const LONGEST_DELAY_S = 86_400;

/** An operation of an app, by its place in the definition. */
export interface OperationName {
  app: string;
  kind: "triggers" | "searches" | "creates";
  key: string;
}

/** Why a trigger is called. */
export interface Occasion {
  /** The first poll, which only learns what is there. */
  isPopulatingDedupe?: boolean;
  /** The webhook that has arrived. */
  delivery?: Delivery;
}

interface CallerOptions {
  /** By app. */
  connections: Record<string, Connection>;
  timezone: string;
  /** Left out of `meta` where it is undefined. */
  zapId: string | undefined;
  context: CallContext;
  patience: Patience;
  /** Hears that a throttled operation is waited for. */
  onThrottled: (operation: OperationName, words: string) => void;
  signal: AbortSignal | undefined;
}

/** Calls the operations of a Zap as Zapier's server does: completes the inputs, says what for, waits when throttled. */
export class Caller {
  readonly #options: CallerOptions;
  /** Fields that functions add, by operation and the inputs they depend on. */
  readonly #dynamicFields = new Map<string, Promise<unknown>>();

  constructor(options: CallerOptions) {
    this.#options = options;
  }

  connection(app: string): Connection {
    const connection = this.#options.connections[app];
    if (!connection) throw new OperationError("NotConnectedError", `The app ${app} is not connected.`);
    return connection;
  }

  /** Takes the credentials of an app out of a text. */
  redact(app: string, text: string): string {
    return this.#options.connections[app]?.redact(text) ?? text;
  }

  /**
   * Gives the inputs with which an operation is to be called. `written` are the inputs as the Zap file has them,
   * `filled` the same with their references filled. Fails with MissingInputError, and with UnknownInputError for an
   * input that neither the operation nor the account has: its value would be lost.
   */
  async inputs(
    operation: OperationName,
    written: Record<string, unknown>,
    filled: Record<string, unknown>,
    meter: Meter,
  ): Promise<Record<string, unknown>> {
    const definition = await this.connection(operation.app).definition();
    const declared = definition[operation.kind][operation.key]?.operation.inputFields ?? [];
    if (!hasDynamicFields(declared)) return completeInputs(staticFields(declared), filled);
    const fields = await this.#askForFields(operation, written, meter);
    const isMapped = (value: unknown): boolean => curlies(value).length > 0;
    // Which fields there are depends on what a run maps here: the app alone can tell then.
    const isOpen = staticFields(declared).some(
      ({ key, altersDynamicFields }) => altersDynamicFields && isMapped(written[key]),
    );
    if (!isOpen) refuseUnknown(operation.key, fields, written);
    return completeInputs(fields, filled);
  }

  perform(
    operation: OperationName,
    inputData: Record<string, unknown>,
    meter: Meter,
    occasion: Occasion = {},
  ): Promise<unknown> {
    return this.#patiently(operation, meter, () =>
      this.#execute(operation, "perform", inputData, meter, occasion),
    );
  }

  /** Asks once per set of fixed inputs, as the editor does: the functions cost requests. */
  async #askForFields(
    operation: OperationName,
    written: Record<string, unknown>,
    meter: Meter,
  ): Promise<Field[]> {
    const fixed = Object.fromEntries(
      Object.entries(written).filter(([, value]) => curlies(value).length === 0),
    );
    const question = JSON.stringify([operation, fixed]);
    const asked =
      this.#dynamicFields.get(question) ??
      this.#patiently(operation, meter, () => this.#execute(operation, "inputFields", fixed, meter));
    this.#dynamicFields.set(question, asked);
    asked.catch(() => this.#dynamicFields.delete(question));
    return (await asked) as Field[];
  }

  #execute(
    { app, kind, key }: OperationName,
    part: "perform" | "inputFields",
    inputData: Record<string, unknown>,
    meter: Meter,
    { isPopulatingDedupe = false, delivery }: Occasion = {},
  ): Promise<unknown> {
    const { timezone, zapId, context } = this.#options;
    const meta = {
      isLoadingSample: false,
      isPopulatingDedupe,
      isFillingDynamicDropdown: false,
      isBulkRead: false,
      limit: -1,
      page: 0,
      timezone,
      inputFields: {},
      ...(zapId !== undefined && { zap: { id: zapId, user: { timezone } } }),
    };
    return this.connection(app).execute(
      `${kind}.${key}.operation.${part}`,
      { inputData, meta, ...(delivery && toRequest(delivery)) },
      { meter, context },
    );
  }

  async #patiently(operation: OperationName, meter: Meter, call: () => Promise<unknown>): Promise<unknown> {
    const { patience, onThrottled, signal } = this.#options;
    for (let retries = patience.retries; ; retries--) {
      try {
        return await call();
      } catch (error) {
        if (!(error instanceof OperationError && error.name === "ThrottledError" && retries > 0)) throw error;
        const seconds = Math.min(error.delay ?? DEFAULT_DELAY_S, LONGEST_DELAY_S);
        const scaled = seconds * patience.scale;
        const shortened = scaled === seconds ? "" : ` (shortened to ${scaled} s)`;
        onThrottled(operation, `${operation.key} is throttled: waiting ${seconds} s${shortened}`);
        meter.throttled += 1;
        await wait(scaled * 1000, undefined, { signal });
      }
    }
  }
}
