import type { Cache } from "../cache.ts";

/**
 * When a poll reads the whole day, and why no event is lost to a Zap that is polled at least once a day (and, where Zapier
 * does not tell its id, is not held twice in a row: see below).
 *
 * Zapier stores every id that a Zap has seen. A poll that read the whole day every time would lose nothing, but would
 * cost dozens of requests on a busy account, every two minutes. So most polls read the last hour, and about once an hour
 * a poll reads the whole day.
 *
 * - **With the Zap's id** (`meta.zap.id`), the cache remembers when this Zap last read the whole day. An hour later, or
 *   when the cache has nothing, the next poll reads it again.
 * - **Without it** (Zapier calls the field deprecated), nothing is remembered. A poll in the first 18 minutes of an hour
 *   reads the whole day. Zapier's longest pause between two polls is 15 minutes, so every Zap polls in these minutes.
 *
 * What can go wrong, and what it costs:
 *
 * - **The vendor shows a row late.** The next poll finds it if it is at most 45 minutes late, the next whole day if it
 *   is at most a day late.
 * - **Zapier loses the answer of a poll.** A mark says when the day was read, never what was delivered. The next poll
 *   reads the last hour again, the next whole day everything else.
 * - **The cache forgets, or gives an older mark.** The whole day is read too early: requests, nothing else. A mark from
 *   the future, as another server's clock may write it, doesn't count.
 * - **Another Zap polls the same trigger**, with other filters or at other times. The Zap's id is part of the
 *   mark's key, so no Zap sees another one's.
 * - **The Zap is held for hours.** Its mark is then too old, and its first poll reads the whole day. Without an id, one
 *   of the polls of the next hour does.
 * - **The Zap is held for more than a day.** What is older than the whole day is lost. Without an id this can also happen
 *   in two steps: a Zap that was held polls once outside the 18 minutes, which reads the last hour only, and is then held
 *   again until its earlier events are older than a day.
 * - **The vendor's clock is behind ours.** Its new rows look old, as if they were late.
 * - **A whole day comes late or is lost.** Two of them are at most 75 minutes apart. The day has 27 hours, so that a
 *   row that was shown a day late is still in the second one.
 */
export const WHOLE_DAY_MS = 27 * 60 * 60_000;

const HOUR_MS = 60 * 60_000;
/** Longer than Zapier's longest pause between two polls, 15 minutes, because polls are not exactly on time. */
const SLOT_MS = 18 * 60_000;

/** Which Zap polls, and the cache to remember it in. */
export interface PollingZap {
  /** `meta.zap.id`; may be absent. */
  zapId: string | undefined;
  cache: Cache;
}

/** Whether a poll that starts at `now` has to read the whole day. */
export const isWholeDayDue = async ({ zapId, cache }: PollingZap, now: number): Promise<boolean> => {
  if (zapId === undefined) {
    return now % HOUR_MS < SLOT_MS;
  }
  const ageMs = now - Number(await cache.get(keyOf(zapId)));
  return !(ageMs >= 0 && ageMs < HOUR_MS);
};

/** Remembers that a poll that started at `now` read the whole day, or as much of it as it had time for. */
export const rememberWholeDay = async ({ zapId, cache }: PollingZap, now: number): Promise<void> => {
  if (zapId !== undefined) {
    await cache.set(keyOf(zapId), now);
  }
};

const keyOf = (zapId: string): string => `whole day read by Zap ${zapId}`;
