/** Days, `YYYY-MM-DD`, of which the last one counts. */
export interface HubstaffDays {
  start: string;
  stop: string;
}

const DAY_MS = 24 * 60 * 60_000;

/** The most days of one request, both ends counted (Hubstaff API v2, "Date range limit is 31 days"). */
export const MOST_DAYS = 31;

/** How many days these are, both ends counted. */
export const countDays = ({ start, stop }: HubstaffDays): number =>
  Math.round((Date.parse(stop) - Date.parse(start)) / DAY_MS) + 1;

/** The day so many days after this one. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The same days, cut into pieces that the vendor takes: no day is in two of them, and none is missing. */
export const windowsOf = ({ start, stop }: HubstaffDays): HubstaffDays[] => {
  const windows: HubstaffDays[] = [];
  for (let from = start; from <= stop; from = addDays(from, MOST_DAYS)) {
    const to = addDays(from, MOST_DAYS - 1);
    windows.push({ start: from, stop: to < stop ? to : stop });
  }
  return windows;
};
