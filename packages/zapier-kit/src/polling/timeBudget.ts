/** How much time an operation has left, and how long its requests take. */
export class TimeBudget {
  readonly #remainingMs: () => number;
  #slowestMs = 0;

  /** @param remainingMs - Gives the milliseconds until the operation has to end. */
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

  /** Whether there is time for a request twice as slow as the slowest one so far, with `reserveMs` to spare. */
  hasRoom(reserveMs: number): boolean {
    return this.#remainingMs() - reserveMs > 2 * this.#slowestMs;
  }
}
