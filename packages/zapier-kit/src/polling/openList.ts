import { CursorReader } from "./cursorReader.ts";
import type { EventSource, Events } from "./eventSource.ts";
import type { ListReader, Reach, Versioned } from "./listReader.ts";
import { PageReader } from "./pageReader.ts";
import type { TimeBudget } from "./timeBudget.ts";

/** What a poll keeps of a row. The row itself, often many times as large, can be garbage-collected with its page. */
export interface SeenRow<Item> extends Versioned {
  /** Undefined if the row is not an event, or is too old. */
  event: { at: number; item: Item } | undefined;
}

export interface ListOptions {
  isPopulatingDedupe: boolean;
  budget: TimeBudget;
  /** Older events don't count; milliseconds since 1970. Undefined: events of any age count. */
  oldest: number | undefined;
}

/** Opens a trigger's list with the reader for how the vendor pages it. */
export const openList = <Row, Item extends { id: string }, Cursor>(
  source: EventSource<Row, Item, Cursor>,
  { isPopulatingDedupe, budget, oldest }: ListOptions,
  reach: Reach,
): ListReader<SeenRow<Item>> => {
  const toSeen = (row: Row) => seenRow(source, row, oldest);
  if ("read" in source) {
    return new PageReader(
      {
        pageSize: source.pageSize,
        budget,
        read: async (page) => {
          const { rows, sent } = await budget.spend(() => source.read({ ...page, isPopulatingDedupe }));
          return { rows: rows.map(toSeen), sent };
        },
      },
      reach,
    );
  }
  return new CursorReader<SeenRow<Item>, Cursor>(
    {
      budget,
      readAfter: async (page) => {
        const { rows, next } = await budget.spend(() => source.readAfter({ ...page, isPopulatingDedupe }));
        return { rows: rows.map(toSeen), next };
      },
    },
    reach,
  );
};

const seenRow = <Row, Item extends { id: string }>(
  { at, version, isEvent = () => true, item }: Events<Row, Item>,
  row: Row,
  oldest: number | undefined,
): SeenRow<Item> => {
  const time = at(row);
  const isShown = isEvent(row) && (oldest === undefined || time >= oldest);
  // An event without a time comes last.
  const event = isShown ? { at: time || Number.NEGATIVE_INFINITY, item: item(row) } : undefined;
  return { version: version?.(row) ?? event?.item.id ?? `not an event: ${item(row).id}`, event };
};
