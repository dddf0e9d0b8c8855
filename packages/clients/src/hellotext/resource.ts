import type * as zod from "zod/mini";
import { type Http, path, type Query, remove } from "../http/index.ts";
import { listOf } from "./schemas.ts";

/** The document gives no maximum for `limit`. If the vendor sends fewer rows, the rest is asked for. */
const PAGE = 100;
/** The default of `limit`: a shorter page is the last one (Hellotext API reference, "Pagination"). */
const SHORTEST_FULL_PAGE = 25;
/** How many rows {@link Listing.find} searches. */
export const MOST_SEARCHED = 2000;

export interface Page<Row> {
  rows: Row[];
  /** Pass it as `after` to read the next page. Absent on the last page. */
  next?: string;
}

export interface PageQuery {
  /** The ID of the last row of the previous page. */
  after?: string | undefined;
  sort?: string | undefined;
}

/** A resource that can be listed, read and deleted. */
export interface Listing<Row> {
  /** GET: one page, the newest first. */
  page(query?: PageQuery): Promise<Page<Row>>;
  /** GET {id} */
  get(id: string): Promise<Row>;
  /** The matches on the first page that has any, within the first 2,000 rows: the vendor has no search. */
  find(matches: (row: Row) => boolean): Promise<Row[]>;
  /** DELETE {id} */
  remove(id: string): Promise<void>;
}

/** A resource with the five requests that all resources of Hellotext have. `Fields` are the fields that can be written. */
export interface Resource<Row, Fields> extends Listing<Row> {
  /** POST. Never sent twice, because the vendor has no idempotency key. */
  create(fields: Fields): Promise<Row>;
  /** PATCH {id} with the changes. */
  update(id: string, changes: Fields): Promise<Row>;
}

/** `createListing(http, "/v1/lists", "lists", listSchema)`: `plural` is the key of the rows in a page. */
export const createListing = <Row extends { id: string }>(
  http: Http,
  base: string,
  plural: string,
  row: zod.ZodMiniType<Row>,
): Listing<Row> => {
  /** Built on first use: an operation lists one resource at most, and reuses the schema for all of its pages. */
  let answer: ReturnType<typeof listOf<Row>> | undefined;
  const page = async ({ after, sort }: PageQuery = {}): Promise<Page<Row>> => {
    const query: Query = { limit: PAGE, sort, starting_after: after };
    answer ??= listOf(plural, row);
    const { rows, sent } = await http.send({ method: "GET", path: base, query, answer });
    const last = rows.at(-1);
    return last && sent >= SHORTEST_FULL_PAGE ? { rows, next: last.id } : { rows };
  };

  return {
    page,
    get: (id) => http.send({ method: "GET", path: `${base}${path`/${id}`}`, answer: row }),
    find: async (matches) => {
      let after: string | undefined;
      for (let searched = 0; searched < MOST_SEARCHED; ) {
        const { rows, next } = await page({ after });
        const found = rows.filter(matches);
        if (found.length > 0 || next === undefined) return found;
        searched += rows.length;
        after = next;
      }
      return [];
    },
    remove: (id) => remove(http, `${base}${path`/${id}`}`),
  };
};

/** `createResource(http, "/v1/lists", "lists", listSchema)` */
export const createResource = <Row extends { id: string }, Fields extends object>(
  http: Http,
  base: string,
  plural: string,
  row: zod.ZodMiniType<Row>,
): Resource<Row, Fields> => ({
  ...createListing(http, base, plural, row),
  create: (fields) => http.send({ method: "POST", path: base, body: fields, answer: row }),
  update: (id, changes) =>
    http.send({ method: "PATCH", path: `${base}${path`/${id}`}`, body: changes, answer: row }),
});
