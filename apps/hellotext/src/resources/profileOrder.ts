import type { Hellotext, HellotextProfile } from "@integrations/clients/hellotext";
import { createdAt, type ReadAfter } from "./resource.ts";

/** How far the profiles were read. */
interface Cursor {
  /** The last profile that was read. */
  after: string | undefined;
  /** None further on is newer, if profiles come newest first; -Infinity once it is clear that they do not. */
  newest: number;
}

/**
 * Reads the profiles that were created since a moment.
 *
 * By default the vendor sorts profiles by their last activity, of which it tells nothing: a thousand old ones that are
 * active again may come before a new one. Reading ends early only where profiles are sorted by creation for certain;
 * otherwise they are read to the end. That holds whether or not the vendor minds `sort`, a name that the document
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
 * Whether `sort` has an effect: sorted by name, other profiles come here than on this page. A vendor that does not know
 * it gives the same ones, but for the few that become active in between.
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
