import {
  type HubstaffList,
  type HubstaffTask,
  type HubstaffTimeOff,
  type HubstaffTimesheet,
  isDeleted,
  newestRows,
  type ReadPage,
} from "@integrations/clients/hubstaff";
import { type Cache, type EventSource, type EventsSince, isChange } from "@integrations/zapier-kit";
import { dayOf } from "./pollWindows.ts";
import { decidedAt, isDecided } from "./timeOff.ts";
import { approvalDay } from "./timesheet.ts";

interface Row {
  id: string;
  created_at?: string | null | undefined;
  updated_at?: string | null | undefined;
  /** How often a task was written, including its creation. */
  lock_version?: number | null | undefined;
  status?: string | null | undefined;
}

/** Opens the list that a poll reads, once the organization or project is known. */
type Open<T> = (poll: EventsSince) => Promise<HubstaffList<T>>;

/** Opens a list for its first page, and reads the other pages from it. */
const inPages = <T>(open: (poll: EventsSince) => Promise<ReadPage<T>>) => {
  let reading: Promise<ReadPage<T>> | undefined;
  return async ({ cursor, ...poll }: EventsSince & { cursor: number | undefined }) => {
    if (!reading || cursor === undefined) reading = open(poll);
    const read = await reading;
    return read(cursor);
  };
};

/** Reads a list from its start. */
const wholly = <T>(open: Open<T>) => inPages(async (poll: EventsSince) => (await open(poll)).read);

const once = <T extends Row, Item extends { id: string }>(item: (row: T) => Item) => ({
  at: ({ created_at }: T) => Date.parse(created_at ?? ""),
  isEvent: (row: T) => !isDeleted(row),
  item,
});

/** Every list is in ascending order of IDs. */
const inOrder = { isNewestLast: true };

/** Each row once, when it was created. Reads from about where new rows begin. */
export const created = <T extends Row, Item extends { id: string }>(
  cache: Cache,
  open: Open<T>,
  item: (row: T) => Item,
) =>
  ({
    ...inOrder,
    ...once(item),
    readAfter: inPages(async (poll) => {
      const list = await open(poll);
      return poll.since === undefined ? list.read : newestRows(list, cache, poll.since);
    }),
  }) satisfies EventSource<T, Item, number>;

/** The same for lists that the vendor can filter by date. */
export const listed = <T extends Row, Item extends { id: string }>(open: Open<T>, item: (row: T) => Item) =>
  ({
    ...inOrder,
    ...once(item),
    readAfter: wholly(open),
  }) satisfies EventSource<T, Item, number>;

/**
 * Each row of a list that is filtered by when rows were created.
 *
 * @param open - Gets the moment in ISO 8601; undefined for the whole list.
 */
export const listedSince = <T extends Row, Item extends { id: string }>(
  open: (since: string | undefined) => Promise<HubstaffList<T>>,
  item: (row: T) => Item,
) => listed(({ since }) => open(since === undefined ? undefined : new Date(since).toISOString()), item);

/** Each change of a row, including its creation. */
export const touched = <T extends Row, Item extends { id: string }>(open: Open<T>, item: (row: T) => Item) =>
  ({
    ...inOrder,
    readAfter: wholly(open),
    at: ({ updated_at }: T) => Date.parse(updated_at ?? ""),
    isEvent: (row: T) => !isDeleted(row),
    item,
  }) satisfies EventSource<T, Item, number>;

/** Each change of a row, except its creation. Any row may change, so all are read. */
export const updated = <T extends Row, Item extends { id: string }>(open: Open<T>, item: (row: T) => Item) =>
  ({
    ...touched(open, item),
    isEvent: (row) => !isDeleted(row) && isChange(row.created_at, row.updated_at, row.lock_version),
  }) satisfies EventSource<T, Item, number>;

/** Each completion of a task that has a time. Hubstaff may leave the time out. */
export const completed = <Item extends { id: string }>(
  open: Open<HubstaffTask>,
  item: (task: HubstaffTask) => Item,
) =>
  ({
    ...inOrder,
    readAfter: wholly(open),
    at: ({ completed_at }) => Date.parse(completed_at ?? ""),
    isEvent: ({ status, completed_at }) => status === "completed" && completed_at != null,
    item,
  }) satisfies EventSource<HubstaffTask, Item, number>;

const DAY_MS = 24 * 60 * 60_000;

/**
 * Each approval of a timesheet. The vendor gives only its day. It counts as the end of that day, so that no poll of the
 * day leaves it out.
 */
export const approved = <Item extends { id: string }>(
  open: (approvedSince: string) => Promise<HubstaffList<HubstaffTimesheet>>,
  item: (timesheet: HubstaffTimesheet) => Item,
) =>
  ({
    ...inOrder,
    readAfter: wholly(({ since }) => open(dayOf(since ?? Date.now() - 30 * DAY_MS))),
    at: (timesheet) => Date.parse(approvalDay(timesheet)) + DAY_MS - 1,
    item,
  }) satisfies EventSource<HubstaffTimesheet, Item, number>;

/** Each decision on a time off request. */
export const decided = <Item extends { id: string }>(
  open: Open<HubstaffTimeOff>,
  item: (request: HubstaffTimeOff) => Item,
) =>
  ({
    ...inOrder,
    readAfter: wholly(open),
    at: decidedAt,
    isEvent: isDecided,
    item,
  }) satisfies EventSource<HubstaffTimeOff, Item, number>;

/** Each row that reached a state, if the vendor gives no time for that. */
export const inState = <T extends Row, Item extends { id: string }>(
  open: Open<T>,
  isInState: (row: T) => boolean,
  item: (row: T) => Item,
) =>
  ({
    ...inOrder,
    readAfter: wholly(open),
    at: ({ updated_at }) => Date.parse(updated_at ?? ""),
    isEvent: isInState,
    isState: true,
    item,
  }) satisfies EventSource<T, Item, number>;
