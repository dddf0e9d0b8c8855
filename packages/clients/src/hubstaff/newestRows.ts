import { isObject } from "../http/index.ts";
import type { HubstaffList, ReadPage } from "./pages.ts";

/** What outlasts an operation; a memory that forgets, or answers what was never kept, only makes a read longer. */
export interface HubstaffMemory {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

/** A row, by its id, that was created at `newest` like none before it was later; milliseconds since 1970. */
interface Landmark {
  id: number;
  newest: number;
}

const isLandmark = (value: unknown): value is Landmark =>
  isObject(value) && Number.isFinite(value.id) && Number.isFinite(value.newest);

/** A row gets its id before it is stored: two that come at once may be seen in the other order. */
const MARGIN_MS = 60 * 60_000;

/**
 * Reads a list from where its rows may be new: the vendor cannot be asked for them, and lists the oldest first. Newer
 * rows have larger ids, so what comes before a row that is too old is too old as well, for everybody and for good. The
 * last such row is remembered, and the next read begins there.
 *
 * @param since - Milliseconds since 1970. No row created since then will be missing; older ones may be there.
 */
export const newestRows = async <Row extends { id: string; created_at: string }>(
  { path, read }: HubstaffList<Row>,
  memory: HubstaffMemory,
  since: number,
): Promise<ReadPage<Row>> => {
  const key = `hubstaff${path}`;
  const window = since - MARGIN_MS;
  const value = await memory.get(key);
  const remembered = isLandmark(value) ? value : undefined;
  /** The last row so far with which all are too old. */
  let known = remembered && remembered.newest < window ? remembered : undefined;
  const first = known?.id;
  let kept = remembered?.id ?? Number.NEGATIVE_INFINITY;
  let areAllOld = true;

  const pass = (rows: Row[]): void => {
    for (const row of rows) {
      const newest = Math.max(known?.newest ?? Number.NEGATIVE_INFINITY, Date.parse(row.created_at));
      areAllOld = newest < window;
      if (!areAllOld) return;
      known = { id: Number(row.id), newest };
    }
  };

  return async (start) => {
    const page = await read(start ?? first);
    if (!areAllOld) return page;
    pass(page.rows);
    // A list of one page is no shorter from its middle.
    const isOnly = page.next === undefined && start === undefined;
    // After each page, because a list may be too long for one operation; and never back, for a longer `since`.
    if (!isOnly && known && known.id > kept) {
      kept = known.id;
      await memory.set(key, known);
    }
    return page;
  };
};
