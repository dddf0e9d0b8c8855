import { type EventSource, type Events, PAGE_SIZE } from "@integrations/zapier-kit";

/** Which rows a list of recent things gives: later than `since`, of more than `limit` the newest. */
interface Recent {
  since: number;
  limit?: number | undefined;
}

/**
 * The events of a list of recent things, which the API does not page: a poll asks for all of it. Of those of any
 * age, which the editor shows a few of, the newest are enough.
 */
export const recentEvents = <Row, Item extends { id: string }>(
  list: (recent: Recent) => Promise<Row[]>,
  events: Omit<Events<NoInfer<Row>, Item>, "version">,
): EventSource<Row, Item> => ({
  ...events,
  version: (row) => events.item(row).id,
  readAfter: async ({ since }) => ({
    rows: await list(since === undefined ? { since: 0, limit: PAGE_SIZE } : { since }),
  }),
});
