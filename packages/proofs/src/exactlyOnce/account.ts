import { type FaultInput, type Sandbox, startSandbox, type VendorName } from "@integrations/sandbox";
import type { Happening } from "./history.ts";
import type { Sight } from "./judge.ts";
import type { TriggerFacts } from "./triggerFacts.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** How far back polls look for certain; less what a poll may take. */
const WINDOW_MS = 24 * HOUR_MS - MINUTE_MS;
const CROWDED_WINDOW_MS = 3 * HOUR_MS - MINUTE_MS;
/** A change happens to so many rows at most. */
const MOST_ROWS = 12;

/** What goes on while a poll reads. */
export interface Disturbance {
  /** One after each request, as long as there are some. */
  meanwhile: Happening[];
  fault: FaultInput | null;
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
  /** The app's time in Unix milliseconds, a little after everything that was there at first. */
  now = Date.now() + 2 * MINUTE_MS;
  readonly #facts: TriggerFacts;
  readonly #skewMs: number;
  #afterRequest: () => void = () => undefined;

  private constructor(sandbox: Sandbox, facts: TriggerFacts, skewMs: number) {
    this.sandbox = sandbox;
    this.#facts = facts;
    this.#skewMs = skewMs;
    this.pass(0);
  }

  /**
   * Close its sandbox when done.
   *
   * @param skewSeconds - How far the vendor's clock is ahead of the app's.
   */
  static async open(vendor: VendorName, facts: TriggerFacts, skewSeconds: number): Promise<Account> {
    let goOn: () => void = () => undefined;
    const sandbox = await startSandbox(vendor, { afterRequest: () => goOn() });
    const account = new Account(sandbox, facts, skewSeconds * 1000);
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
    { meanwhile, fault }: Disturbance,
    poll: () => Promise<Result>,
  ): Promise<Watched<Result>> {
    const { sandbox } = this;
    const { events, isCrowded } = this.#facts;
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
      sight: { moments, since: startedAt - (isCrowded?.(sandbox) ? CROWDED_WINDOW_MS : WINDOW_MS) },
      wasDisturbed: wasSpoiled || moments.length > 1,
    };
  }
}
