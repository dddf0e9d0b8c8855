import type { ZObject } from "zapier-platform-core";

/**
 * A key-value store that outlives an operation. Entries last a week at most and may be lost earlier. All users of an
 * app share it, so a key must say what its value is about, and a value must not be private.
 */
export interface Cache {
  /** Undefined if the key has no value. */
  get(key: string): Promise<unknown>;
  /** @param value - Serialized as JSON. */
  set(key: string, value: unknown): Promise<void>;
}

const WEEK_SECONDS = 7 * 24 * 60 * 60;

/**
 * A cache on top of `z.cache`. If `z.cache` fails, it acts as an empty cache: `zapier-platform invoke` has none, and an
 * operation should not fail because Zapier's is down for a moment.
 */
export const zapierCache = (z: ZObject): Cache => ({
  get: async (key) => {
    const value: unknown = await z.cache.get(key).catch(() => undefined);
    return value ?? undefined;
  },
  set: async (key, value) => {
    await z.cache.set(key, value, WEEK_SECONDS).catch(() => undefined);
  },
});
