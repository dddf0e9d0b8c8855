/** The vendor's own time in Unix milliseconds: the machine's, until a test stops or moves it. */
export class Clock {
  #offset = 0;
  #stoppedAt: number | undefined;

  now(): number {
    return this.#stoppedAt ?? Date.now() + this.#offset;
  }

  /** Stops time, so that several rows get one and the same millisecond. */
  freeze(at: number = this.now()): void {
    this.#stoppedAt = at;
  }

  /** Moves time by so many milliseconds, running or stopped; back when negative. */
  advance(milliseconds: number): void {
    if (this.#stoppedAt === undefined) this.#offset += milliseconds;
    else this.#stoppedAt += milliseconds;
  }

  /** Goes back to the machine's time. */
  resume(): void {
    this.#offset = 0;
    this.#stoppedAt = undefined;
  }
}
