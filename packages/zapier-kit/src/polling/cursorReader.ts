import type { CursorRows } from "./eventSource.ts";
import { type ListReader, type Reach, SeenRows, type Versioned } from "./listReader.ts";
import type { TimeBudget } from "./timeBudget.ts";

/** How to read one list by cursor. */
export interface CursorSource<Row, Cursor> {
  /** `cursor` is undefined for the first page. */
  readAfter(page: {
    since: number | undefined;
    cursor: Cursor | undefined;
  }): Promise<CursorRows<Row, Cursor>>;
  budget: TimeBudget;
}

/**
 * Reads a list by cursor, one page at a time. If the cursor is a row and that row moves to the top meanwhile, the pages
 * after it start at the top again. The reader goes through them, because their rows are known.
 */
export class CursorReader<Row extends Versioned, Cursor> implements ListReader<Row> {
  readonly #source: CursorSource<Row, Cursor>;
  readonly #reach: Reach;
  readonly #seen = new SeenRows<Row>();
  #cursor: Cursor | undefined;
  #atEnd = false;
  /** The vendor returned the cursor it was given. Reading on would ask for the same page until time runs out. */
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

  /**
   * Reads from the first row to a page without new rows. Rows may move meanwhile, so it repeats until one page is
   * enough.
   */
  async readEndsAgain(): Promise<void> {
    if (this.#cursor === undefined || !this.#hasTime()) {
      return;
    }
    let pages: number;
    do {
      pages = await this.#readStartAgain();
    } while (pages > 1 && this.#hasTime());
  }

  /**
   * Continues where this reader stopped. What it has read is newer than the later `since`, or comes before it in the
   * list.
   */
  narrowedTo(reach: Reach): CursorReader<Row, Cursor> {
    const reader = new CursorReader(this.#source, reach);
    reader.#cursor = this.#cursor;
    reader.#isStuck = this.#isStuck;
    return reader;
  }

  /** Reads from the first row to a page without new rows. Returns the number of pages. */
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
