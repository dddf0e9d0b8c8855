import type { NethuntRecent } from "@integrations/clients/nethunt";
import type { EventSource, Events } from "@integrations/zapier-kit";

/** More than the editor shows, since not every row has to be an event. */
const SAMPLES = 100;

/**
 * The events of a list of recent things, which the API does not page: a poll asks for all of it. Of those of any
 * age, which the editor shows a few of, the newest are enough.
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
