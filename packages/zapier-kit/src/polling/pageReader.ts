import { type ListReader, type RowSource, SeenRows, type Versioned } from "./listReader.ts";

/** How to read one list by offsets. */
export interface PageSource<Row> extends RowSource {
  /** Rows `skip` to `skip + limit` of the list as it is now; fewer than `limit` only at its end. */
  read(skip: number, limit: number): Promise<Row[]>;
}

/** Hellotracks' own connectors ask for this many (Hellotracks no-code API, "Watch or list jobs"). */
export const PAGE_SIZE = 100;

/** Each page repeats the last rows of the one before: the proof that no row slipped through between the two. */
const OVERLAP = 10;
const STEP = PAGE_SIZE - OVERLAP;

const SIDE_BY_SIDE = 5;

/**
 * Reads a list that moves while it is read. A row that is deleted shifts all later rows up, so that a row may pass
 * from a page not yet read to one already read; a page that shares no row with what was read before is therefore
 * read again from further up. A row that is added shifts rows down, and is then simply seen twice.
 */
export class PageReader<Row extends Versioned> implements ListReader<Row> {
  readonly #source: PageSource<Row>;
  readonly #seen = new SeenRows<Row>();
  #next = 0;
  #atEnd = false;

  constructor(source: PageSource<Row>) {
    this.#source = source;
  }

  get rows(): Row[] {
    return this.#seen.all;
  }

  get atEnd(): boolean {
    return this.#atEnd;
  }

  /** The first page goes alone, since most lists end there; the others go side by side. */
  async read(mostPages = Number.POSITIVE_INFINITY): Promise<this> {
    for (let pages = 0; pages < mostPages && !this.#atEnd && this.#source.hasTime(); ) {
      const count = Math.min(this.#next === 0 ? 1 : SIDE_BY_SIDE, mostPages - pages);
      await this.#readBatch(Array.from({ length: count }, (_, index) => this.#next + index * STEP));
      pages += count;
    }
    return this;
  }

  /** Reads both ends of the list: nothing is known of its order. */
  async readEndsAgain(): Promise<this> {
    if (this.#next <= STEP || !this.#source.hasTime()) return this;
    await this.#readStartAgain();
    this.#next -= STEP;
    this.#atEnd = false;
    // One page at a time: a row could pass between two that are read side by side, out of the one read later.
    while (!this.#atEnd && this.#source.hasTime()) await this.read(1);
    return this;
  }

  /** From the first row to one that is known; again when that took several pages, since rows move meanwhile too. */
  async #readStartAgain(): Promise<void> {
    let start: PageReader<Row>;
    do {
      start = new PageReader(this.#source);
      do await start.read(1);
      while (!start.#atEnd && this.#source.hasTime() && !this.#knowsOneOf(start.rows));
      this.#seen.keep(start.rows);
    } while (start.#next > STEP && this.#source.hasTime());
  }

  async #readBatch(skips: number[]): Promise<void> {
    const pages = await Promise.all(skips.map((skip) => this.#source.read(skip, PAGE_SIZE)));
    for (const [index, page] of pages.entries()) {
      const skip = skips[index] ?? 0;
      if (skip > 0 && !this.#knowsOneOf(page)) {
        // Its rows are not kept: they would later pass for the end of what was read, with the gap before them.
        this.#next = Math.max(0, skip - STEP);
        return;
      }
      this.#seen.keep(page);
      this.#next = skip + STEP;
      if (page.length < PAGE_SIZE) {
        this.#atEnd = true;
        return;
      }
    }
  }

  #knowsOneOf(rows: Row[]): boolean {
    return rows.some((row) => this.#seen.has(row));
  }
}
