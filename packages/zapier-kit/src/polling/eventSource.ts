import type { Rows } from "@integrations/clients/http";

/** What a polling trigger says of its own; {@link pollEvents} does the rest. */
export type EventSource<Row, Item extends { id: string }, Cursor = never> = Events<Row, Item> &
  (OffsetList<Row> | CursorList<Row, Cursor>);

/** Rows, and what they mean to a Zap. */
export interface Events<Row, Item extends { id: string }> {
  /** When the event happened, in milliseconds since 1970. NaN if the row does not say. */
  at(row: Row): number;
  /**
   * Two rows with the same version are the same row in the same state: its id and when it last changed. Default: the
   * item's id. A row that is not an event then gets a version of its own, so that it never takes an event's place.
   */
  version?(row: Row): string;
  /** Whether a row the vendor lists is an event of this trigger. Default: every row is. */
  isEvent?(row: Row): boolean;
  /** What the Zap gets. Its `id` names the event: Zapier fires once for each. */
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
  /** Rows to ask for at once: the vendor's limit where it documents one. */
  pageSize: number;
  /** One page, in the vendor's order. Fewer than `limit` rows are sent only at the end of the list. */
  read(page: EventPage): Promise<Rows<Row>>;
}

/** A list that the vendor pages by a cursor, or does not page at all. */
export interface CursorList<Row, Cursor> {
  /** True if the newest rows are on the last page: the editor's test then reads to the end. Default: on the first. */
  isNewestLast?: boolean;
  /**
   * The page that `cursor` reads, or the first page without one. Leave out `next` on the last page, and where every
   * row further on is known to be older than `since`.
   */
  readAfter(page: EventsSince & { cursor: Cursor | undefined }): Promise<CursorRows<Row, Cursor>>;
}

/** One page of a list that is read by a cursor. */
export interface CursorRows<Row, Cursor> {
  rows: Row[];
  /** Reads the next page. Absent if no further page is wanted. */
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
   * True for the first poll, which tells Zapier what is old. Read without the user's filters then: a row that matches
   * them later (a job that is assigned to someone else) is not new.
   */
  isPopulatingDedupe: boolean;
}
