import type { NethuntRecent } from "@integrations/clients/nethunt";
import { type EventSource, type Events, PAGE_SIZE } from "@integrations/zapier-kit";

/** A row, and what it means to a Zap. */
interface RecentEvent<Item> {
  at: number;
  item: Item;
}

/**
 * The events of a list of recent things, which the API does not page: a poll asks for all of it. Of those of any
 * age, which the editor shows a few of, the newest are enough.
 */
export const recentEvents = <Row, Item extends { id: string }>(
  list: (recent: NethuntRecent) => Promise<Row[]>,
  { at, item, isEvent = () => true }: Pick<Events<NoInfer<Row>, Item>, "at" | "item" | "isEvent">,
): EventSource<RecentEvent<Item>, Item> => ({
  at: (event) => event.at,
  version: (event) => event.item.id,
  item: (event) => event.item,
  readAfter: async ({ since }) => {
    const rows = await list(since === undefined ? { since: 0, limit: PAGE_SIZE } : { since });
    return { rows: rows.filter(isEvent).map((row) => ({ at: at(row), item: item(row) })) };
  },
});
