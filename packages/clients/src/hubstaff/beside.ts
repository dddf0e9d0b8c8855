import * as zod from "zod/mini";
import { id, listIn, mapped, rowsOf, text } from "../http/index.ts";
import { paged } from "./schemas.ts";

/** Related records that the vendor sends alongside the rows of a list, if asked to. */
const KINDS = ["users", "projects", "tasks", "clients", "time_off_policies"] as const;
export type Included = (typeof KINDS)[number];

/** The name of the record with an ID; null if the vendor did not send it. */
export type NameOf = (kind: Included, id: string | null | undefined) => string | null;

/** The parameter that asks for related records (Hubstaff API v2: "Use include[] to sideload related users"). */
export const include = (...kinds: Included[]) => ({ "include[]": kinds });

const things = listIn(zod.object({ id, name: text, summary: text }));
type Beside = Partial<Record<Included, zod.output<typeof things>>>;

/**
 * Reads a page whose rows get the names of the records that they refer to:
 * `{"daily_activities":[{"user_id":902,…}],"users":[{"id":902,"name":"Ana"}]}`.
 *
 * @param rows - How to read the rows. Default: unreadable ones are left out.
 */
export const pageBeside = <Row, Named>(
  name: string,
  row: zod.ZodMiniType<Row>,
  withNames: (row: Row, nameOf: NameOf) => Named,
  rows: zod.ZodMiniType<Row[]> = rowsOf(row),
) =>
  mapped(
    zod.object({
      ...paged,
      ...Object.fromEntries(KINDS.map((kind) => [kind, things])),
      [name]: rows,
    }),
    ({ pagination, ...answer }) => {
      const beside = answer as Beside;
      const names = new Map<Included, Map<string, string | null>>(
        KINDS.map((kind) => [
          kind,
          new Map(beside[kind]?.map((thing) => [thing.id, thing.name ?? thing.summary ?? null])),
        ]),
      );
      const nameOf: NameOf = (kind, one) => (one == null ? null : (names.get(kind)?.get(one) ?? null));
      return {
        rows: ((answer as Record<string, unknown>)[name] as Row[]).map((one) => withNames(one, nameOf)),
        next: pagination?.next_page_start_id ?? undefined,
      };
    },
  );
