import { isObject } from "../http/index.ts";
import type { HubstaffList, HubstaffPage, ReadPage } from "./pages.ts";

/** A cache shared by operations. Losing an entry, or reading an old one, only costs extra requests. */
export interface HubstaffMemory {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

/** The last row known to be too old: no row before it was created after `newest` (milliseconds since 1970). */
interface Landmark {
  id: number;
  newest: number;
}

const HOUR_MS = 60 * 60_000;
/** A row gets its ID before it is stored, so two rows created at the same time may be listed in the other order. */
const MARGIN_MS = HOUR_MS;

/**
 * Reads a list from about where its new rows begin. Hubstaff has no filter for new rows and lists the oldest first.
 * Newer rows have larger IDs, so every row before one that is too old is also too old. The last such row is remembered,
 * and the next read starts there.
 *
 * Reads that look back an hour and reads that look back a day remember a row each: the row of the shorter one would be
 * too new for the longer one.
 *
 * @param since - Milliseconds since 1970. The result has every row created since then, and possibly older ones.
 */
export const newestRows = async <Row extends { id: string; created_at?: string | null | undefined }>(
  list: HubstaffList<Row>,
  memory: HubstaffMemory,
  since: number,
): Promise<ReadPage<Row>> => {
  const hours = Math.round((Date.now() - since) / HOUR_MS);
  const key = `hubstaff${list.path} ${hours} h`;
  const tooOld = since - MARGIN_MS;
  const remembered = await memory.get(key);
  const start = isLandmark(remembered) && remembered.newest < tooOld ? remembered : undefined;
  let last: LastOldRow = { landmark: start, isPassed: false };

  return async (startId) => {
    const page = await list.read(startId ?? start?.id);
    if (last.isPassed) {
      return page;
    }
    const before = last.landmark;
    last = lastOldRow(page, before, tooOld);
    // If the list has only one page, starting in the middle saves no request.
    const isOnlyPage = page.next === undefined && startId === undefined;
    // Stored after each page, because one operation may not have time to read the whole list.
    if (!isOnlyPage && last.landmark !== undefined && last.landmark !== before) {
      await memory.set(key, last.landmark);
    }
    return page;
  };
};

interface LastOldRow {
  landmark: Landmark | undefined;
  /** Whether a row that is not too old came after it. */
  isPassed: boolean;
}

const lastOldRow = <Row extends { id: string; created_at?: string | null | undefined }>(
  { rows }: HubstaffPage<Row>,
  before: Landmark | undefined,
  tooOld: number,
): LastOldRow => {
  let landmark = before;
  for (const { id, created_at } of rows) {
    if (created_at == null) continue;
    const newest = Math.max(landmark?.newest ?? Number.NEGATIVE_INFINITY, Date.parse(created_at));
    // Negated, so that a date that can't be read (NaN) also ends the search.
    if (!(newest < tooOld)) {
      return { landmark, isPassed: true };
    }
    landmark = { id: Number(id), newest };
  }
  return { landmark, isPassed: false };
};

const isLandmark = (value: unknown): value is Landmark =>
  isObject(value) && Number.isFinite(value.id) && Number.isFinite(value.newest);
