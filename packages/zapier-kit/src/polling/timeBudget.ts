/** The time an operation has, and how much of it a request takes. */
export class TimeBudget {
  readonly #remainingMs: () => number;
  #slowestMs = 0;

  /** @param remainingMs - Milliseconds until the operation has to end. */
  constructor(remainingMs: () => number) {
    this.#remainingMs = remainingMs;
  }

  /** Runs one request and remembers how long it took. */
  async spend<Result>(request: () => Promise<Result>): Promise<Result> {
    const start = Date.now();
    const result = await request();
    this.#slowestMs = Math.max(this.#slowestMs, Date.now() - start);
    return result;
  }

  /** Whether a request fits that is twice as slow as the slowest so far, with `reserveMs` left over. */
  hasRoom(reserveMs: number): boolean {
    return this.#remainingMs() - reserveMs > 2 * this.#slowestMs;
  }
}
