import type { AccountEvent } from "./triggerFacts.ts";

/** What a poll may have seen: the events that the API showed at each moment of it. */
export interface Sight {
  moments: AccountEvent[][];
  /** The app's time when it began, in Unix milliseconds. */
  startedAt: number;
}

const MINUTE_MS = 60_000;
/** An event at most this old fires at the next poll: an hour, less what a poll and the clocks may take. */
const PROMPT_MS = 57 * MINUTE_MS;
/** Zapier's longest pause between two polls. */
const LONGEST_PAUSE_MS = 15 * MINUTE_MS;
/** Any other event fires once polls have gone well for so long: an hour, and one pause. */
const PATIENCE_MS = 75 * MINUTE_MS;
/** An event older than a day when the API first shows it need not fire. */
const OLDEST_MS = 24 * 60 * MINUTE_MS + PATIENCE_MS;

const namesIn = (events: AccountEvent[]): Set<string> => new Set(events.map(({ name }) => name));

/**
 * Says of one Zap what fires that must not, and what does not that must. It knows the account alone, never the app.
 *
 * - What the API shows to a poll has fired when the poll is over, unless it was there when the Zap was turned on. While
 *   rows are touched one may move past the poll, which then leaves it to a later one.
 * - What is more than an hour old may wait until polls have gone well, at Zapier's usual pace, for an hour and a quarter.
 * - What fires is shown by the API at some moment of this poll.
 * - Nothing fires twice, and nothing that was there all the time that turning the Zap on took.
 */
export class Judge {
  readonly #old = new Set<string>();
  /** What came or went while the Zap was being turned on: it may have been seen, or not. */
  readonly #doubtful = new Set<string>();
  readonly #fired = new Set<string>();
  /** When the API first showed an event to a poll. */
  readonly #shownAt = new Map<string, number>();
  /** Since when every poll went well and came in time. */
  #steadySince: number | undefined;
  #lastPollAt = 0;

  /** The Zap was turned on. */
  turnedOn({ moments }: Sight): void {
    const sights = moments.map(namesIn);
    for (const name of namesIn(moments.flat())) {
      (sights.every((sight) => sight.has(name)) ? this.#old : this.#doubtful).add(name);
    }
  }

  /** A poll failed, or Zapier lost its answer. */
  failed({ moments, startedAt }: Sight): void {
    this.#note(moments.flat(), startedAt);
    this.#steadySince = undefined;
  }

  /** A poll went well, and so many events fired; gives what is wrong, a line each. */
  polled(fired: string[], { moments, startedAt }: Sight): string[] {
    const shown = namesIn(moments.flat());
    const problems: string[] = [];
    for (const name of fired) {
      if (this.#fired.has(name)) problems.push(`${name} fired twice`);
      else if (this.#old.has(name))
        problems.push(`${name} was there before the Zap was turned on, and fired`);
      else if (!shown.has(name)) problems.push(`${name} fired, and the API did not show it`);
      this.#fired.add(name);
    }
    this.#note(moments.flat(), startedAt);
    const [first = [], ...later] = moments;
    if (later.length > 0) {
      this.#steadySince = undefined;
      return problems;
    }
    for (const event of first) {
      if (this.#isDue(event, startedAt)) problems.push(`${event.name} is lost`);
    }
    return problems;
  }

  #note(events: AccountEvent[], startedAt: number): void {
    for (const { name } of events) {
      if (!this.#shownAt.has(name)) this.#shownAt.set(name, startedAt);
    }
    if (startedAt - this.#lastPollAt > LONGEST_PAUSE_MS) this.#steadySince = undefined;
    this.#steadySince ??= startedAt;
    this.#lastPollAt = startedAt;
  }

  #isDue({ name, at = Number.POSITIVE_INFINITY }: AccountEvent, startedAt: number): boolean {
    if ([this.#old, this.#doubtful, this.#fired].some((names) => names.has(name))) return false;
    if (at >= startedAt - PROMPT_MS) return true;
    const waitsSince = Math.max(this.#shownAt.get(name) ?? startedAt, this.#steadySince ?? startedAt);
    return at >= startedAt - OLDEST_MS && startedAt - waitsSince >= PATIENCE_MS;
  }
}
