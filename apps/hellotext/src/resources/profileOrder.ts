import type { Hellotext, HellotextProfile } from "@integrations/clients/hellotext";
import { createdAt, type ReadAfter } from "./resource.ts";

/** How far the list of profiles has been read. */
interface Cursor {
  /** The last profile read. */
  after: string | undefined;
  /** If profiles come newest first, no further one is newer than this. -Infinity if they are known not to. */
  newest: number;
}

/**
 * Reads the profiles created since a moment.
 *
 * By default the vendor sorts profiles by their last activity, which it does not show: a thousand old profiles that are
 * active again may come before a new one. Reading stops early only if profiles are certainly sorted by creation;
 * otherwise it goes on to the end. That is right whether or not the vendor supports `sort`, a name that the document
 * leaves out (Hellotext API reference, "Lists existing profiles").
 */
export const readNewProfiles =
  (client: Hellotext): ReadAfter<HellotextProfile, Cursor> =>
  async ({ since = 0, cursor = { after: undefined, newest: Number.POSITIVE_INFINITY } }) => {
    const { rows, next } = await client.profiles.page({ sort: "created_at", after: cursor.after });
    if (next === undefined) return { rows };
    const times = [cursor.newest, ...rows.map(createdAt)];
    const isInOrder = times.every((time, index) => time >= (times[index + 1] ?? 0));
    const oldest = times.at(-1) ?? 0;
    const seemsDone = isInOrder && oldest < since;
    if (seemsDone && (await mindsSort(client, rows, cursor.after))) return { rows };
    return {
      rows,
      next: { after: next, newest: isInOrder && !seemsDone ? oldest : Number.NEGATIVE_INFINITY },
    };
  };

/**
 * Whether `sort` has an effect: sorting by name gives other profiles than this page. A vendor that ignores it gives the
 * same ones, except the few that become active in between.
 */
const mindsSort = async (
  client: Hellotext,
  rows: HellotextProfile[],
  after: string | undefined,
): Promise<boolean> => {
  const byName = await client.profiles.page({ sort: "alphabetically", after });
  const here = new Set(rows.map(({ id }) => id));
  return byName.rows.filter(({ id }) => here.has(id)).length < rows.length / 2;
};
