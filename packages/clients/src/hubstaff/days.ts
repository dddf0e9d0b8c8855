/** A range of days, `YYYY-MM-DD`, including the last one. */
export interface HubstaffDays {
  start: string;
  stop: string;
}

const DAY_MS = 24 * 60 * 60_000;

/** The most days per request, including both ends (Hubstaff API v2, "Date range limit is 31 days"). */
export const MOST_DAYS = 31;

/** The number of days in a range, including both ends. */
export const countDays = ({ start, stop }: HubstaffDays): number =>
  Math.round((Date.parse(stop) - Date.parse(start)) / DAY_MS) + 1;

/** The day `days` after this one. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Splits a range into ranges that the vendor accepts, without gaps or overlaps. */
export const windowsOf = ({ start, stop }: HubstaffDays): HubstaffDays[] => {
  const windows: HubstaffDays[] = [];
  for (let from = start; from <= stop; from = addDays(from, MOST_DAYS)) {
    const to = addDays(from, MOST_DAYS - 1);
    windows.push({ start: from, stop: to < stop ? to : stop });
  }
  return windows;
};
