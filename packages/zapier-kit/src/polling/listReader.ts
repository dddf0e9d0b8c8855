/** What a poll remembers of a row. */
export interface Versioned {
  /** Two rows with the same version are the same row in the same state. */
  version: string;
}

/** Which part of a list to read. */
export interface Reach {
  /** Milliseconds since 1970. Undefined: rows of any age. */
  since: number | undefined;
  /** How much of the operation's time to leave unused. */
  reserveMs: number;
}

/** Reads one of a vendor's lists, which may change between two pages. */
export interface ListReader<Row extends Versioned> {
  /** Every row read so far, once for each of its versions. */
  readonly rows: Row[];
  /** Whether the list was read to its end. */
  readonly atEnd: boolean;
  /** Reads on to the end of the list, until `mostPages` pages are read, or until time runs out. */
  read(mostPages?: number): Promise<void>;
  /**
   * Reads again where a row may be that changed during the read: it may have moved from a page not yet read to a page
   * already read. The first poll needs this, because a row that it misses would fire later as if it were new.
   */
  readEndsAgain(): Promise<void>;
  /** A reader of the same list that starts at a later `since`. */
  narrowedTo(reach: Reach): ListReader<Row>;
}

/** The rows read so far, once for each of their versions. */
export class SeenRows<Row extends Versioned> {
  readonly #byVersion = new Map<string, Row>();

  get all(): Row[] {
    return [...this.#byVersion.values()];
  }

  has({ version }: Row): boolean {
    return this.#byVersion.has(version);
  }

  keep(rows: readonly Row[]): void {
    for (const row of rows) {
      this.#byVersion.set(row.version, row);
    }
  }
}
