/** What is kept of a row. */
export interface Versioned {
  /** Two rows with the same version are the same row in the same state. */
  version: string;
}

/** Reads one list of a vendor, which moves while it is read. */
export interface ListReader<Row extends Versioned> {
  /** Every row seen so far, once for each of its versions. */
  readonly rows: Row[];
  /** Whether the list was read to its end. */
  readonly atEnd: boolean;
  /** Reads on until the end of the list, `mostPages` pages, or the end of the time budget. */
  read(mostPages?: number): Promise<this>;
  /**
   * Reads once more where a row may be that was touched while the list was read: it may have moved from the part
   * still unread to one that was read already, and after the first poll no other read would find it in time.
   */
  readEndsAgain(): Promise<this>;
}

/** What every reader needs of its source. */
export interface RowSource {
  /** Whether another round of pages fits into the time budget. */
  hasTime(): boolean;
}

/** The rows that were read, once for each of their versions. */
export class SeenRows<Row extends Versioned> {
  readonly #byVersion = new Map<string, Row>();

  get all(): Row[] {
    return [...this.#byVersion.values()];
  }

  has({ version }: Row): boolean {
    return this.#byVersion.has(version);
  }

  keep(rows: readonly Row[]): void {
    for (const row of rows) this.#byVersion.set(row.version, row);
  }
}
