import type { Clock } from "../clock.ts";

/** How a record looked from a moment on, for the index of a search, which comes to know it later. */
interface Version<Row> {
  at: number;
  row: Row;
}

/** All records of one kind in the location, as they are now and as they were. */
export class Records<Row extends { readonly id: string }> {
  protected readonly clock: Clock;
  readonly #byId = new Map<string, Row>();
  readonly #versions = new Map<string, Version<Row>[]>();

  constructor(clock: Clock) {
    this.clock = clock;
  }

  get size(): number {
    return this.#byId.size;
  }

  [Symbol.iterator](): Iterator<Row> {
    return this.#byId.values();
  }

  get(id: string): Row | undefined {
    return this.#byId.get(id);
  }

  remove({ id }: Row): void {
    this.#byId.delete(id);
  }

  /** Every record as it looked at this moment, as far as it was there. */
  asOf(moment: number): Row[] {
    return [...this].flatMap(({ id }) => {
      const known = this.#versions.get(id)?.findLast(({ at }) => at <= moment);
      return known ? [known.row] : [];
    });
  }

  /** An id that no record has had. */
  protected nextId(kind: string): string {
    return `${kind}${String(this.#versions.size + 1).padStart(20 - kind.length, "0")}`;
  }

  /** Keeps a record that is new or was changed at this moment. */
  protected keep(row: Row, at: number): void {
    this.#byId.set(row.id, row);
    const versions = this.#versions.get(row.id) ?? [];
    versions.push({ at, row: structuredClone(row) });
    this.#versions.set(row.id, versions);
  }
}
