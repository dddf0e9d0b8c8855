import { addDays, countDays, type HubstaffDays, MOST_DAYS } from "@integrations/clients/hubstaff";

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** What a request for the last days may span, with an hour that two clocks may differ by. */
const MOST_DAYS_BACK = MOST_DAYS - 1;

/** The moment of `since`, ISO 8601; of what has any age, the earliest one that the vendor takes. */
export const momentSince = (since: number | undefined): string =>
  new Date(since ?? Date.now() - MOST_DAYS_BACK * DAY_MS).toISOString();

/** From `since` until now, ISO 8601; `stop` is exclusive. */
export const timesSince = (since: number | undefined): { start: string; stop: string } => ({
  start: momentSince(since),
  stop: new Date(Date.now() + HOUR_MS).toISOString(),
});

const today = (): string => new Date().toISOString().slice(0, 10);

/** The day in UTC of a moment. */
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The days whose schedules a trigger looks at: it is yesterday somewhere, and a month of shifts is planned ahead. */
export const plannedDays = (): HubstaffDays => ({
  start: addDays(today(), -1),
  stop: addDays(today(), 31),
});

/** The days whose shifts a poll reads: since then, and two days more, because a shift may be judged after its end. */
export const workedDays = (since: number | undefined): HubstaffDays => {
  const stop = addDays(today(), 1);
  const asked = since === undefined ? MOST_DAYS : countDays({ start: dayOf(since), stop }) + 2;
  return { start: addDays(stop, 1 - Math.min(asked, MOST_DAYS)), stop };
};
