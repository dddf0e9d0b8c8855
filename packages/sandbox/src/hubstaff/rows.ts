/** What every row has. */
export interface Row {
  readonly id: number;
}

/** One page of a list (Hubstaff API v2, "Pagination"). */
export interface Page {
  page_start_id: number;
  page_limit: number;
}

/** The rows of one kind, in the order of their ids, which grow and are shared with other organizations: they have gaps. */
export class Rows<T extends Row> {
  readonly #byId = new Map<number, T>();
  #lastId: number;

  constructor(firstId: number) {
    this.#lastId = firstId;
  }

  add(toRow: (id: number) => T): T {
    this.#lastId += 3;
    const row = toRow(this.#lastId);
    this.#byId.set(row.id, row);
    return row;
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
    const rows = [...this].filter((row) => row.id >= page_start_id && isListed(row)).slice(0, page_limit + 1);
    const next = rows[page_limit];
    return { rows: rows.slice(0, page_limit), next: next?.id };
  }
}
