import { type FaultInput, type Sandbox, startSandbox, type VendorName } from "@integrations/sandbox";
import type { Happening } from "./history.ts";
import type { Sight } from "./judge.ts";
import type { TriggerFacts } from "./triggerFacts.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A change happens to so many rows at most. */
const MOST_ROWS = 12;

/** What goes on while a poll reads. */
export interface Disturbance {
  /** Zapier loses its answer. */
  isLost: boolean;
  /** One after each request, as long as there are some. */
  meanwhile: Happening[];
  fault: FaultInput | null;
}

export interface Clocks {
  /** How far the vendor's clock is ahead of the app's. */
  skewSeconds: number;
  /** The minute of the day, in UTC, at which the account is opened. */
  startMinute: number;
}

/** What came of a poll, and what it may have seen. */
interface Watched<Result> {
  result: Result;
  sight: Sight;
  /** Whether a fault met it, or something happened while it read. */
  wasDisturbed: boolean;
}

/** A vendor's account in which nothing happens by itself; its time stands still unless it is moved. */
export class Account {
  readonly sandbox: Sandbox;
  /** The app's time in Unix milliseconds; the vendor's follows it. */
  now: number;
  readonly #facts: TriggerFacts;
  readonly #skewMs: number;
  #afterRequest: () => void = () => undefined;

  private constructor(sandbox: Sandbox, facts: TriggerFacts, { skewSeconds, startMinute }: Clocks) {
    this.sandbox = sandbox;
    this.#facts = facts;
    this.#skewMs = skewSeconds * 1000;
    // After everything that was there at first, also for a vendor whose clock is behind.
    const start = Date.now() + 2 * MINUTE_MS - Math.min(0, this.#skewMs);
    this.now = Math.ceil(start / DAY_MS) * DAY_MS + startMinute * MINUTE_MS;
    this.pass(0);
  }

  /** Close its sandbox when done. */
  static async open(vendor: VendorName, facts: TriggerFacts, clocks: Clocks): Promise<Account> {
    let goOn: () => void = () => undefined;
    const sandbox = await startSandbox(vendor, { afterRequest: () => goOn() });
    const account = new Account(sandbox, facts, clocks);
    goOn = () => account.#afterRequest();
    return account;
  }

  pass(milliseconds: number): void {
    this.now += milliseconds;
    this.sandbox.state.clock.freeze(this.now + this.#skewMs);
  }

  /** Something happens, a moment later. */
  happen({ what, place, ...batch }: Happening): void {
    this.pass(1);
    this.#facts.happens[what]?.(this.sandbox, {
      batch,
      each: (all, change) => {
        const rows = [...all];
        const first = Math.floor((place / 101) * rows.length);
        for (const row of rows.slice(first, first + Math.min(batch.count, MOST_ROWS))) change(row);
      },
    });
  }

  /** Lets a poll read in this account, and watches what it may see. */
  async watch<Result>(
    { meanwhile, fault, isLost }: Disturbance,
    poll: () => Promise<Result>,
  ): Promise<Watched<Result>> {
    const { sandbox } = this;
    const { events } = this.#facts;
    const startedAt = this.now;
    const moments = [events(sandbox)];
    const coming = [...meanwhile];
    this.#afterRequest = () => {
      const next = coming.shift();
      if (!next) return;
      this.happen(next);
      moments.push(events(sandbox));
    };
    if (fault) sandbox.faults.add(fault);
    const result = await poll();
    this.#afterRequest = () => undefined;
    sandbox.faults.clear();
    const wasSpoiled = sandbox.requests.some((request) => request.fault !== undefined);
    sandbox.requests.length = 0;
    this.pass(1);
    return {
      result,
      sight: { moments, startedAt },
      wasDisturbed: isLost || wasSpoiled || moments.length > 1,
    };
  }
}
