import { type ListReader, type RowSource, SeenRows, type Versioned } from "./listReader.ts";

/** One page of a list that is read by a cursor. */
export interface CursorRows<Row, Cursor> {
  rows: Row[];
  /** What reads the page after this one; absent when nothing further on is wanted. */
  next?: Cursor | undefined;
}

/** How to read one list, each page from where the one before ended. */
export interface CursorSource<Row, Cursor> extends RowSource {
  /** `cursor` is undefined for the first page. */
  readAfter(cursor: Cursor | undefined): Promise<CursorRows<Row, Cursor>>;
}

/**
 * Reads a list by cursors, one page at a time. Where a cursor is a row, and that row moves to the top meanwhile, the
 * pages after it begin at the top again; they are read through, since their rows are known.
 */
export class CursorReader<Row extends Versioned, Cursor> implements ListReader<Row> {
  readonly #source: CursorSource<Row, Cursor>;
  readonly #seen = new SeenRows<Row>();
  #cursor: Cursor | undefined;
  #atEnd = false;
  #isStuck = false;

  constructor(source: CursorSource<Row, Cursor>) {
    this.#source = source;
  }

  get rows(): Row[] {
    return this.#seen.all;
  }

  get atEnd(): boolean {
    return this.#atEnd;
  }

  async read(mostPages = Number.POSITIVE_INFINITY): Promise<this> {
    for (let pages = 0; pages < mostPages && this.#canGoOn(); pages++) await this.#readPage();
    return this;
  }

  /** The same list from here on with another source, such as one that ends earlier. */
  goOnWith(source: CursorSource<Row, Cursor>): CursorReader<Row, Cursor> {
    const reader = new CursorReader(source);
    reader.#cursor = this.#cursor;
    reader.#isStuck = this.#isStuck;
    return reader;
  }

  async readEndsAgain(): Promise<this> {
    if (this.#cursor === undefined) return this;
    while (this.#source.hasTime() && (await this.#readStartAgain()) > 1);
    return this;
  }

  /** From the first row to a page that brings nothing new; gives how many pages that took. */
  async #readStartAgain(): Promise<number> {
    const start = new CursorReader(this.#source);
    for (let pages = 1; ; pages++) {
      const page = await start.#readPage();
      const isKnown = page.every((row) => this.#seen.has(row));
      this.#seen.keep(page);
      if (isKnown || !start.#canGoOn()) return pages;
    }
  }

  #canGoOn(): boolean {
    return !this.#atEnd && !this.#isStuck && this.#source.hasTime();
  }

  async #readPage(): Promise<Row[]> {
    const { rows, next } = await this.#source.readAfter(this.#cursor);
    this.#seen.keep(rows);
    if (next === undefined) this.#atEnd = true;
    // A vendor that ignores its own cursor would be asked for the same page until time runs out.
    else if (JSON.stringify(next) === JSON.stringify(this.#cursor)) this.#isStuck = true;
    else this.#cursor = next;
    return rows;
  }
}
