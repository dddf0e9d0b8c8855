import type { Bundle, createAppTester, ZObject } from "zapier-platform-core";

type Item = { id: string };

/** Zaps so far: each has an id of its own, as in Zapier. */
let zaps = 0;
type Perform = (z: ZObject, bundle: Bundle) => Promise<Item[]>;

/**
 * A Zap on one polling trigger, with the memory that Zapier keeps for it: what a poll returns fires once for each
 * id, and what was there when the Zap was turned on never does.
 *
 * @param appTester - from `zapier.createAppTester(App)`
 */
export const polledZap = (
  appTester: ReturnType<typeof createAppTester>,
  operation: { perform?: unknown },
  bundle: { authData: Record<string, string>; inputData?: Record<string, unknown> },
) => {
  const seen = new Set<string>();
  const perform = operation.perform as Perform;
  zaps += 1;
  const zap = { id: String(zaps), user: { timezone: "UTC" } };
  const call = (meta: Partial<Bundle["meta"]>) => appTester(perform, { ...bundle, meta: { zap, ...meta } });
  const fresh = async (meta: Partial<Bundle["meta"]>): Promise<Item[]> => {
    const items = (await call(meta)).filter(({ id }) => !seen.has(id));
    for (const { id } of items) seen.add(id);
    return items;
  };

  return {
    /** Remembers all that is there; returns it. */
    turnOn: () => fresh({ isPopulatingDedupe: true }),
    /** What fires now, newest first. */
    poll: () => fresh({}),
    /** What the editor's test shows. */
    sample: () => call({ isLoadingSample: true }),
  };
};
