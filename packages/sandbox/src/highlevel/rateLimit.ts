import type { Clock } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import { errorMessages } from "./answers.ts";

const BURST = 100;
const BURST_MS = 10_000;
const DAILY = 200_000;

/** 100 requests in 10 seconds and 200,000 a day for each location (HighLevel API 2.0, "Authorization"). */
export class RateLimit {
  readonly #clock: Clock;
  /** Times of the requests of the last 10 seconds. */
  #recent: number[] = [];
  #today = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @throws {Refusal} 429 */
  count(): void {
    const now = this.#clock.now();
    this.#recent = this.#recent.filter((at) => at > now - BURST_MS);
    if (this.#recent.length >= BURST) throw new Refusal(429, errorMessages[429]);
    this.#recent.push(now);
    this.#today += 1;
  }

  get headers(): Record<string, string> {
    return {
      "x-ratelimit-limit-daily": String(DAILY),
      "x-ratelimit-daily-remaining": String(DAILY - this.#today),
      "x-ratelimit-interval-milliseconds": String(BURST_MS),
      "x-ratelimit-max": String(BURST),
      "x-ratelimit-remaining": String(BURST - this.#recent.length),
    };
  }
}
