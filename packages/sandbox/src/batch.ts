import * as zod from "zod";
import type { Clock } from "./clock.ts";

/** How long ago something happened. */
export const agoSeconds = zod.number().min(0).default(0);

/** The arguments of an action that makes several rows at once. */
export const batch = {
  count: zod.int().min(1).max(100_000).default(1),
  /** When the last of them was created. */
  agoSeconds,
  /** All in one millisecond; otherwise one millisecond apart. */
  sameMillisecond: zod.boolean().default(false),
};

/** The moment that many seconds ago, in Unix milliseconds. */
export const secondsAgo = (clock: Clock, seconds: number): number => clock.now() - Math.round(seconds * 1000);

/** Makes rows from the oldest to the newest. @param last - When the newest was created, Unix milliseconds. */
export const makeMany = <Row>(
  { count, sameMillisecond = false }: { count: number; sameMillisecond?: boolean },
  last: number,
  make: (at: number) => Row,
): Row[] =>
  Array.from({ length: count }, (_, index) => make(sameMillisecond ? last : last - (count - 1 - index)));
