import type { NethuntRecent } from "@integrations/clients/nethunt";
import type { EventSource, Events } from "@integrations/zapier-kit";

/** More than the editor shows, because not every row has to be an event. */
const SAMPLES = 100;

/**
 * The events in a list of recent records. The API does not page it, so a poll asks for all of it. The editor shows only
 * a few, so the newest rows are enough there.
 */
export const recentEvents = <Row, Item extends { id: string }>(
  list: (recent: NethuntRecent) => Promise<Row[]>,
  events: Events<NoInfer<Row>, Item>,
): EventSource<Row, Item> => ({
  ...events,
  readAfter: async ({ since }) => ({
    rows: await list(since === undefined ? { since: 0, limit: SAMPLES } : { since }),
  }),
});
