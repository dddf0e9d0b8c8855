import { InputError, quote } from "@integrations/zapier-kit";

/** Seconds as hours and minutes: `7:30`. Incomplete minutes are dropped; a month may have `162:05`. */
export const hoursAndMinutes = (seconds: number): string => {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const text = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  return seconds <= -60 ? `-${text}` : text;
};

/**
 * Converts a duration, `8:00` or seconds, to seconds.
 *
 * @throws {InputError} also for less than a minute: who enters 8 means hours
 */
export const toSeconds = (field: string, value: string | undefined): number | undefined => {
  if (value === undefined) return undefined;
  const [, hours, minutes] = /^(\d{1,3}):([0-5]\d)$/.exec(value) ?? [];
  const seconds = hours === undefined ? inSeconds(value) : Number(hours) * 3600 + Number(minutes) * 60;
  if (seconds >= 60 && seconds <= INT32_MAX) return seconds;
  throw new InputError(field, `enter hours and minutes such as 8:00, or seconds, not ${quote(value)}.`);
};

/** NaN for anything else, including "1.000", which is a thousand to some people and one to others. */
const inSeconds = (value: string): number => (/^\d+(\.0)?$/.test(value) ? Number(value) : Number.NaN);

/** The largest value of Hubstaff's type for seconds (Hubstaff API v2, "Create time entry"). */
export const INT32_MAX = 2_147_483_647;

type Duration<Key extends string> = Record<Key, number | null> & Record<`${Key}_time`, string | null>;

/** A duration in the output: in seconds, to calculate with, and in hours and minutes, to show. */
export const duration = <const Key extends string>(
  key: Key,
  seconds: number | null | undefined,
): Duration<Key> =>
  ({
    [key]: seconds ?? null,
    [`${key}_time`]: seconds == null ? null : hoursAndMinutes(seconds),
  }) as Duration<Key>;

/** The output fields of {@link duration}. */
export const durationFields = (key: string, label: string) => [
  { key, label: `${label} Seconds`, type: "integer" as const },
  { key: `${key}_time`, label: `${label} Time`, type: "string" as const },
];
