import type { Clock } from "../clock.ts";

/** What every row has. */
export interface Row {
  readonly id: number;
}

/** One page of a list (Hubstaff API v2, "Pagination"). */
export interface Page {
  page_start_id: number;
  page_limit: number;
}

/** What the rows of an account have in common. */
interface Account {
  readonly clock: Clock;
  /** The most rows of one answer. */
  readonly largestPage: number;
}

/** The rows of one kind, in the order of their ids, which grow and are shared with other organizations: they have gaps. */
export class Rows<T extends Row> {
  readonly #byId = new Map<number, T>();
  /** Until when a row is in no list, by its id. */
  readonly #heldUntil = new Map<number, number>();
  readonly #account: Account;
  #lastId: number;

  constructor(firstId: number, account: Account) {
    this.#lastId = firstId;
    this.#account = account;
  }

  add(toRow: (id: number) => T): T {
    this.#lastId += 3;
    const row = toRow(this.#lastId);
    this.#byId.set(row.id, row);
    return row;
  }

  /** Stores a row under an id of its own. */
  put(row: T): void {
    this.#byId.set(row.id, row);
  }

  /** Keeps a row out of lists for so many milliseconds, as a vendor does that stores it later than it gives it its id. */
  hold({ id }: T, milliseconds: number): void {
    this.#heldUntil.set(id, this.#account.clock.now() + milliseconds);
  }

  /** Whether a row is in lists by now. */
  isStored({ id }: T): boolean {
    return (this.#heldUntil.get(id) ?? 0) <= this.#account.clock.now();
  }

  get(id: number): T | undefined {
    return this.#byId.get(id);
  }

  get size(): number {
    return this.#byId.size;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#byId.values();
  }

  /** The rows of a page, and the id at which the next one begins: absent on the last page. */
  page({ page_start_id, page_limit }: Page, isListed: (row: T) => boolean) {
    const rows: T[] = [];
    const most = Math.min(page_limit, this.#account.largestPage);
    for (const row of this.#byId.values()) {
      if (row.id < page_start_id || !this.isStored(row) || !isListed(row)) continue;
      if (rows.length === most) return { rows, next: row.id };
      rows.push(row);
    }
    return { rows, next: undefined };
  }
}
