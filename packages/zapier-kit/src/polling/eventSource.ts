import type { Rows } from "@integrations/clients/http";

/** What a polling trigger defines itself; {@link pollEvents} does the rest. */
export type EventSource<Row, Item extends { id: string }, Cursor = never> = Events<Row, Item> &
  (OffsetList<Row> | CursorList<Row, Cursor>);

/** The rows of a list and the events they stand for. */
export interface Events<Row, Item extends { id: string }> {
  /** When the event happened, in milliseconds since 1970. NaN if the row has no date. */
  at(row: Row): number;
  /**
   * Identifies a row in one state, such as its id and when it last changed. Two rows with the same version are the same
   * row in the same state. Default: the item's id for an event, and a version of its own for a row that is not an
   * event, so that it never replaces an event.
   */
  version?(row: Row): string;
  /** Whether a row the vendor lists is an event of this trigger. Default: every row is. */
  isEvent?(row: Row): boolean;
  /** What the Zap gets. Its `id` identifies the event: Zapier fires once for each. */
  item(row: Row): Item;
  /**
   * True if the trigger watches a state ("completed") and the vendor doesn't say when it began. A row that is in the
   * state when the Zap is turned on must never fire, even if it is changed much later. The first poll therefore shows
   * Zapier every row in the state, of any age.
   */
  isState?: boolean;
}

/** A list that the vendor pages by offset. */
export interface OffsetList<Row> {
  /** Rows to ask for at once: the vendor's documented limit, if there is one. */
  pageSize: number;
  /** Reads one page, in the vendor's order. It has fewer than `limit` rows only at the end of the list. */
  read(page: EventPage): Promise<Rows<Row>>;
}

/** A list that the vendor pages by a cursor, or does not page at all. */
export interface CursorList<Row, Cursor> {
  /** True if the newest rows are on the last page: the editor's test then reads to the end. Default: on the first. */
  isNewestLast?: boolean;
  /**
   * Reads the page at `cursor`, or the first page if there is none. Leave out `next` on the last page, and if every
   * further row is known to be older than `since`.
   */
  readAfter(page: EventsSince & { cursor: Cursor | undefined }): Promise<CursorRows<Row, Cursor>>;
}

/** One page of a list that is read by a cursor. */
export interface CursorRows<Row, Cursor> {
  rows: Row[];
  /** The cursor of the next page. Absent if there is none, or none is wanted. */
  next?: Cursor | undefined;
}

/** Rows `skip` to `skip + limit` of those whose event is not older than `since`. */
export interface EventPage extends EventsSince {
  skip: number;
  limit: number;
}

/** Which rows a poll asks for. */
export interface EventsSince {
  /** Milliseconds since 1970. Undefined: rows of any age. */
  since: number | undefined;
  /**
   * True for the first poll, which tells Zapier which events are old. Ignore the user's filters then: a row that
   * matches them later (a job that is assigned to someone else) is not new.
   */
  isPopulatingDedupe: boolean;
}
