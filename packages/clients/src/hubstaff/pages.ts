import type * as zod from "zod/mini";
import { type Http, path, type Query } from "../http/index.ts";
import { pageOf } from "./schemas.ts";

/** One page of a list. */
export interface HubstaffPage<Row> {
  rows: Row[];
  /** The id at which the next page begins; absent on the last one. */
  next?: number | undefined;
}

/** A list in ascending order of ids: the newest rows are on the last page. */
export interface HubstaffList<Row> {
  /** Names the list: `/organizations/27/clients`. */
  path: string;
  /** The page that begins at an id, the first one without. */
  read: ReadPage<Row>;
}
export type ReadPage<Row> = (start?: number) => Promise<HubstaffPage<Row>>;

/** Whose rows. */
export type HubstaffScope = { organizationId: string } | { projectId: string };

/** `/organizations/{id}` or `/projects/{id}` */
export const pathOf = (scope: HubstaffScope): string =>
  "projectId" in scope ? path`/projects/${scope.projectId}` : path`/organizations/${scope.organizationId}`;

/** The most the vendor gives at once (Hubstaff API v2, "Pagination"). */
const PAGE_LIMIT = 500;

/** A list whose envelope `answer` opens. */
export const listOf = <Row>(
  http: Http,
  path: string,
  answer: zod.ZodMiniType<HubstaffPage<Row>>,
  query: Query = {},
): HubstaffList<Row> => ({
  path,
  read: (start) =>
    http.send({
      method: "GET",
      path,
      query: { ...query, page_limit: PAGE_LIMIT, page_start_id: start },
      answer,
    }),
});

/** A list whose envelope is named after its rows: `{"clients":[…]}`. */
export const rowsOf = <Row>(
  http: Http,
  path: string,
  [name, row]: [string, zod.ZodMiniType<Row>],
  query?: Query,
): HubstaffList<Row> => listOf(http, path, pageOf(name, row), query);

/** Every row of a list, page after page. */
export const allOf = async <Row>({ read }: HubstaffList<Row>): Promise<Row[]> => {
  const rows: Row[] = [];
  let next: number | undefined;
  do {
    const page = await read(next);
    rows.push(...page.rows);
    // A page that leads to itself would be read until time runs out.
    next = page.next === next ? undefined : page.next;
  } while (next !== undefined);
  return rows;
};
