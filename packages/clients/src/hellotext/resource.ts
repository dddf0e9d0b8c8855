import type * as zod from "zod/mini";
import { type Http, path, type Query, remove } from "../http/index.ts";
import { listOf } from "./schemas.ts";

/** The document gives no largest `limit`. A vendor that gives fewer is asked for the rest. */
const PAGE = 100;
/** What comes without `limit`: a page shorter than this is the last (Hellotext API reference, "Pagination"). */
const SHORTEST_FULL_PAGE = 25;
/** How far {@link Listing.find} looks. */
export const MOST_SEARCHED = 2000;

export interface Page<Row> {
  rows: Row[];
  /** What `after` takes to read the page after this one; absent on the last. */
  next?: string;
}

export interface PageQuery {
  /** The id of the last row before this page. */
  after?: string | undefined;
  sort?: string | undefined;
}

/** What can be listed, looked at and deleted. */
export interface Listing<Row> {
  /** GET: one page, the most recent first. */
  page(query?: PageQuery): Promise<Page<Row>>;
  /** GET {id} */
  get(id: string): Promise<Row>;
  /** The rows that match among the 2,000 at the top of the list, as soon as there is one: the vendor has no search. */
  find(matches: (row: Row) => boolean): Promise<Row[]>;
  /** DELETE {id} */
  remove(id: string): Promise<void>;
}

/** A resource with the five requests that all of Hellotext's have. `Fields` is what can be written of it. */
export interface Resource<Row, Fields> extends Listing<Row> {
  /** POST: never sent twice, since the vendor knows no idempotency key. */
  create(fields: Fields): Promise<Row>;
  /** PATCH {id}, with what changes */
  update(id: string, changes: Fields): Promise<Row>;
}

/** `createListing(http, "/v1/lists", "lists", listSchema)`: `plural` is the key of a page. */
export const createListing = <Row extends { id: string }>(
  http: Http,
  base: string,
  plural: string,
  row: zod.ZodMiniType<Row>,
): Listing<Row> => {
  /** Made for the one resource of an operation that is listed, and for all of its pages. */
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
