import type { CursorRows } from "./eventSource.ts";
import { type ListReader, type Reach, SeenRows, type Versioned } from "./listReader.ts";
import type { TimeBudget } from "./timeBudget.ts";

/** How to read one list, each page from where the one before ended. */
export interface CursorSource<Row, Cursor> {
  /** `cursor` is undefined for the first page. */
  readAfter(page: {
    since: number | undefined;
    cursor: Cursor | undefined;
  }): Promise<CursorRows<Row, Cursor>>;
  budget: TimeBudget;
}

/**
 * Reads a list by cursors, one page at a time. If a cursor is a row and that row moves to the top meanwhile, the pages
 * after it begin at the top again. They are read through, since their rows are known.
 */
export class CursorReader<Row extends Versioned, Cursor> implements ListReader<Row> {
  readonly #source: CursorSource<Row, Cursor>;
  readonly #reach: Reach;
  readonly #seen = new SeenRows<Row>();
  #cursor: Cursor | undefined;
  #atEnd = false;
  /** A vendor that ignores the cursor gives the same one again. It would be asked for that page until time runs out. */
  #isStuck = false;

  constructor(source: CursorSource<Row, Cursor>, reach: Reach) {
    this.#source = source;
    this.#reach = reach;
  }

  get rows(): Row[] {
    return this.#seen.all;
  }

  get atEnd(): boolean {
    return this.#atEnd;
  }

  async read(mostPages = Number.POSITIVE_INFINITY): Promise<void> {
    for (let pages = 0; pages < mostPages && this.#canGoOn(); pages++) {
      await this.#readPage();
    }
  }

  /** Reads from the first row to a page without a new row. Rows move meanwhile, so it goes on until one page is enough. */
  async readEndsAgain(): Promise<void> {
    if (this.#cursor === undefined || !this.#hasTime()) {
      return;
    }
    let pages: number;
    do {
      pages = await this.#readStartAgain();
    } while (pages > 1 && this.#hasTime());
  }

  /** Goes on where this reader stopped: what it read already is newer, or further on than it. */
  narrowedTo(reach: Reach): CursorReader<Row, Cursor> {
    const reader = new CursorReader(this.#source, reach);
    reader.#cursor = this.#cursor;
    reader.#isStuck = this.#isStuck;
    return reader;
  }

  /** Gives the number of pages that took. */
  async #readStartAgain(): Promise<number> {
    const start = new CursorReader(this.#source, this.#reach);
    let pages = 0;
    let hasNews: boolean;
    do {
      const rows = await start.#readPage();
      pages += 1;
      hasNews = rows.some((row) => !this.#seen.has(row));
      this.#seen.keep(rows);
    } while (hasNews && start.#canGoOn());
    return pages;
  }

  async #readPage(): Promise<Row[]> {
    const { rows, next } = await this.#source.readAfter({ since: this.#reach.since, cursor: this.#cursor });
    this.#seen.keep(rows);
    if (next === undefined) {
      this.#atEnd = true;
    } else if (JSON.stringify(next) === JSON.stringify(this.#cursor)) {
      this.#isStuck = true;
    } else {
      this.#cursor = next;
    }
    return rows;
  }

  #canGoOn(): boolean {
    return !this.#atEnd && !this.#isStuck && this.#hasTime();
  }

  #hasTime(): boolean {
    return this.#source.budget.hasRoom(this.#reach.reserveMs);
  }
}
