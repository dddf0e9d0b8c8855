import { location } from "./data.ts";

const HOUR_MS = 60 * 60_000;
const OPEN = { from: 9, until: 17 };

/** `2026-10-28T09:00:00-05:00`, on the clock of a time zone. */
const isoIn = (ms: number, timezone: string): string => {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: timezone,
    dateStyle: "short",
    timeStyle: "medium",
  }).format(ms);
  const offset = new Intl.DateTimeFormat("en", { timeZone: timezone, timeZoneName: "longOffset" })
    .format(ms)
    .split("GMT")[1];
  return `${parts.replace(" ", "T")}${offset || "+00:00"}`;
};

/** On weekdays from nine to five on the clock of the location, on the hour. */
const isOpen = (ms: number): boolean => {
  const day = new Intl.DateTimeFormat("en", { timeZone: location.timezone, weekday: "short" }).format(ms);
  const hour = Number(isoIn(ms, location.timezone).slice(11, 13));
  return !["Sat", "Sun"].includes(day) && hour >= OPEN.from && hour < OPEN.until;
};

/** Free slots by their day (HighLevel API 2.0, "Get Free Slots"). */
export const freeSlots = (
  { start, end, timezone }: { start: number; end: number; timezone: string },
  isFree: (ms: number) => boolean,
): Record<string, { slots: string[] }> => {
  const first = Math.ceil(start / HOUR_MS) * HOUR_MS;
  const hours = Array.from(
    { length: Math.max(0, Math.floor((end - first) / HOUR_MS) + 1) },
    (_, index) => first + index * HOUR_MS,
  );
  const slots = hours.filter((ms) => isOpen(ms) && isFree(ms)).map((ms) => isoIn(ms, timezone));
  const days = Object.groupBy(slots, (slot) => slot.slice(0, 10));
  return Object.fromEntries(Object.entries(days).map(([day, ofDay = []]) => [day, { slots: ofDay }]));
};
