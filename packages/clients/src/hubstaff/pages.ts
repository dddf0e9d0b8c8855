import type * as zod from "zod/mini";
import { type Http, path, type Query } from "../http/index.ts";
import { pageOf } from "./schemas.ts";

/** One page of a list. */
export interface HubstaffPage<Row> {
  rows: Row[];
  /** The ID at which the next page starts. Absent on the last page. */
  next?: number | undefined;
}

/** A list in ascending order of IDs: the newest rows are on the last page. */
export interface HubstaffList<Row> {
  /** The list's path, which identifies it: `/organizations/27/clients`. */
  path: string;
  /** Reads the page that starts at an ID; without one, the first page. */
  read: ReadPage<Row>;
}
export type ReadPage<Row> = (start?: number) => Promise<HubstaffPage<Row>>;

/** The organization or project that the rows belong to. */
export type HubstaffScope = { organizationId: string } | { projectId: string };

/** `/organizations/{id}` or `/projects/{id}` */
export const pathOf = (scope: HubstaffScope): string =>
  "projectId" in scope ? path`/projects/${scope.projectId}` : path`/organizations/${scope.organizationId}`;

/** The largest page size (Hubstaff API v2, "Pagination"). */
const PAGE_LIMIT = 500;

/** A list whose answer `answer` reads. */
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

/** A list whose answer has its rows under one key: `{"clients":[…]}`. */
export const rowsOf = <Row>(
  http: Http,
  path: string,
  [name, row]: [string, zod.ZodMiniType<Row>],
  query?: Query,
): HubstaffList<Row> => listOf(http, path, pageOf(name, row), query);

/** Reads every row of a list, page by page. */
export const allOf = async <Row>({ read }: HubstaffList<Row>): Promise<Row[]> => {
  const rows: Row[] = [];
  let next: number | undefined;
  do {
    const page = await read(next);
    rows.push(...page.rows);
    // Stops at a page that names itself as the next one. Reading on would only end when time runs out.
    next = page.next === next ? undefined : page.next;
  } while (next !== undefined);
  return rows;
};
