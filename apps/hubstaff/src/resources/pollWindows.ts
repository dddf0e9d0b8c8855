import { addDays, countDays, type HubstaffDays, MOST_DAYS } from "@integrations/clients/hubstaff";

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** The longest range of a request, minus an hour for clock differences. */
const MOST_DAYS_BACK = MOST_DAYS - 1;

/** `since` as ISO 8601. Undefined becomes the earliest moment that the vendor accepts. */
export const momentSince = (since: number | undefined): string =>
  new Date(since ?? Date.now() - MOST_DAYS_BACK * DAY_MS).toISOString();

/** From `since` until now, ISO 8601; `stop` is exclusive. */
export const timesSince = (since: number | undefined): { start: string; stop: string } => ({
  start: momentSince(since),
  stop: new Date(Date.now() + HOUR_MS).toISOString(),
});

const today = (): string => new Date().toISOString().slice(0, 10);

/** The day of a moment, in UTC. */
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The days whose schedules a trigger reads: from yesterday, which it still is somewhere, to a month ahead. */
export const plannedDays = (): HubstaffDays => ({
  start: addDays(today(), -1),
  stop: addDays(today(), 31),
});

/** The days whose shifts a poll reads: two more than `since`, because a shift may be rated after its end. */
export const workedDays = (since: number | undefined): HubstaffDays => {
  const stop = addDays(today(), 1);
  const asked = since === undefined ? MOST_DAYS : countDays({ start: dayOf(since), stop }) + 2;
  return { start: addDays(stop, 1 - Math.min(asked, MOST_DAYS)), stop };
};
