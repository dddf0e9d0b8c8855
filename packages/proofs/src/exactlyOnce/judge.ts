import type { AccountEvent } from "./triggerFacts.ts";

/** What a poll may have seen: the events that the API showed at each moment of it, and since when they count. */
export interface Sight {
  moments: AccountEvent[][];
  /** An older event need not fire, in Unix milliseconds. */
  since: number;
}

const namesIn = (events: AccountEvent[]): Set<string> => new Set(events.map(({ name }) => name));

/**
 * Says of one Zap what fires that must not, and what does not that must. It knows the account alone, never the app.
 *
 * - What the API shows to a poll has fired when the poll is over, unless it was there when the Zap was turned on. While
 *   rows are touched one may move past the poll, which then leaves it to the next.
 * - What fires is shown by the API at some moment of this poll.
 * - Nothing fires twice, and nothing that was there all the time that turning the Zap on took.
 */
export class Judge {
  readonly #old = new Set<string>();
  /** What came or went while the Zap was being turned on: it may have been seen, or not. */
  readonly #doubtful = new Set<string>();
  readonly #fired = new Set<string>();

  /** The Zap was turned on. */
  turnedOn({ moments }: Sight): void {
    const sights = moments.map(namesIn);
    for (const name of namesIn(moments.flat()))
      (sights.every((sight) => sight.has(name)) ? this.#old : this.#doubtful).add(name);
  }

  /** A poll went well, and so many events fired; gives what is wrong, a line each. */
  polled(fired: string[], { moments, since }: Sight): string[] {
    const shown = namesIn(moments.flat());
    const problems: string[] = [];
    for (const name of fired) {
      if (this.#fired.has(name)) problems.push(`${name} fired twice`);
      else if (this.#old.has(name))
        problems.push(`${name} was there before the Zap was turned on, and fired`);
      else if (!shown.has(name)) problems.push(`${name} fired, and the API did not show it`);
      this.#fired.add(name);
    }
    const [first = [], ...later] = moments;
    if (later.length > 0) return problems;
    for (const { name, at = Number.POSITIVE_INFINITY } of first) {
      const isKnown = [this.#old, this.#doubtful, this.#fired].some((names) => names.has(name));
      if (at >= since && !isKnown) problems.push(`${name} is lost`);
    }
    return problems;
  }
}
