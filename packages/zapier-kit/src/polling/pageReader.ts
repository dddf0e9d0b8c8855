import type { Rows } from "@integrations/clients/http";
import type { OffsetList } from "./eventSource.ts";
import { type ListReader, type Reach, SeenRows, type Versioned } from "./listReader.ts";
import type { TimeBudget } from "./timeBudget.ts";

/** How to read one list by offset. */
export interface PageSource<Row> {
  pageSize: OffsetList<Row>["pageSize"];
  /** Rows `skip` to `skip + limit` of the list as it is now. Fewer than `limit` are sent only at its end. */
  read(page: { since: number | undefined; skip: number; limit: number }): Promise<Rows<Row>>;
  budget: TimeBudget;
}

/** How many rows of the previous page each page repeats, to prove that no row was missed between the two. */
const OVERLAP = 10;

const SIDE_BY_SIDE = 5;

/**
 * Reads a list by offsets. The list may change between two pages:
 *
 * - A row that is deleted moves all later rows up, so a row may move from a page still to come to a page already read.
 *   A page that repeats no row read before is therefore read again from further up.
 * - A row that is added moves rows down, and one of them is then seen twice.
 */
export class PageReader<Row extends Versioned> implements ListReader<Row> {
  readonly #source: PageSource<Row>;
  readonly #reach: Reach;
  readonly #step: number;
  readonly #seen = new SeenRows<Row>();
  /** Where the next page begins. */
  #next = 0;
  #atEnd = false;

  constructor(source: PageSource<Row>, reach: Reach) {
    this.#source = source;
    this.#reach = reach;
    this.#step = source.pageSize - OVERLAP;
  }

  get rows(): Row[] {
    return this.#seen.all;
  }

  get atEnd(): boolean {
    return this.#atEnd;
  }

  /** Reads the first page alone, because most lists end there, and further pages side by side. */
  async read(mostPages = Number.POSITIVE_INFINITY): Promise<void> {
    let pages = 0;
    while (pages < mostPages && this.#canGoOn()) {
      const count = Math.min(this.#next === 0 ? 1 : SIDE_BY_SIDE, mostPages - pages);
      await this.#readPages(count);
      pages += count;
    }
  }

  /** Reads both ends of the list, because vendors do not document its order. */
  async readEndsAgain(): Promise<void> {
    if (this.#next <= this.#step || !this.#hasTime()) {
      return;
    }
    // Rows may move while several pages are read. A single page is one consistent answer, so repeat until one is
    // enough.
    let pages: number;
    do {
      pages = await this.#readStartAgain();
    } while (pages > 1 && this.#hasTime());

    this.#next -= this.#step;
    this.#atEnd = false;
    // One page at a time: if two are read side by side, a row could move from the page read later to the one read
    // earlier.
    while (this.#canGoOn()) {
      await this.#readPages(1);
    }
  }

  /** Starts at the first page, because an offset has no meaning in a list with fewer rows. */
  narrowedTo(reach: Reach): PageReader<Row> {
    return new PageReader(this.#source, reach);
  }

  /** Reads from the first row to a page with a known row. Returns the number of pages. */
  async #readStartAgain(): Promise<number> {
    const start = new PageReader(this.#source, this.#reach);
    let pages = 0;
    do {
      await start.read(1);
      pages += 1;
    } while (start.#canGoOn() && !this.#knowsOneOf(start.rows));
    this.#seen.keep(start.rows);
    return pages;
  }

  async #readPages(count: number): Promise<void> {
    const { pageSize, read } = this.#source;
    const skips = Array.from({ length: count }, (_, index) => this.#next + index * this.#step);
    const pages = await Promise.all(
      skips.map(async (skip) => ({
        skip,
        ...(await read({ since: this.#reach.since, skip, limit: pageSize })),
      })),
    );
    for (const { skip, rows, sent } of pages) {
      if (skip > 0 && !this.#knowsOneOf(rows)) {
        // Don't keep these rows: later they would look like the end of what was read, with a gap before them.
        this.#next = Math.max(0, skip - this.#step);
        return;
      }
      this.#seen.keep(rows);
      this.#next = skip + this.#step;
      if (sent < pageSize) {
        this.#atEnd = true;
        return;
      }
    }
  }

  #knowsOneOf(rows: Row[]): boolean {
    return rows.some((row) => this.#seen.has(row));
  }

  #canGoOn(): boolean {
    return !this.#atEnd && this.#hasTime();
  }

  #hasTime(): boolean {
    return this.#source.budget.hasRoom(this.#reach.reserveMs);
  }
}
