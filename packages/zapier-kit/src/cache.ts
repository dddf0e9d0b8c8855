import type { ZObject } from "zapier-platform-core";

/**
 * What one operation leaves to later ones, for a week at most; any of it may be gone sooner. All users of an app share
 * it: a key says what the value is about, and a value is nothing private.
 */
export interface Cache {
  /** Undefined when there is nothing under this key. */
  get(key: string): Promise<unknown>;
  /** @param value - Goes through JSON. */
  set(key: string, value: unknown): Promise<void>;
}

const WEEK_SECONDS = 7 * 24 * 60 * 60;

/**
 * A cache over `z.cache`. Where that does not work it is an empty one: `zapier-platform invoke` has none, and no
 * operation should fail because Zapier's does for a moment.
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
