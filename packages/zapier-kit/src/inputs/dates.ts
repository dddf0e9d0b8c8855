import { plainHyphens, tidy } from "@integrations/clients/text";
import type { DateTime } from "luxon";
import { isBlank } from "./blanks.ts";
import { asText, InputError, quote } from "./inputError.ts";

/** Loaded on demand: it is large, and few operations need it. */
const luxon = () => import("luxon");

const textOf = (field: string, value: unknown): string => plainHyphens(tidy(asText(field, value)));

/**
 * The day, `YYYY-MM-DD`, that a person in `timezone` means.
 *
 * - A date stays as written. So does midnight UTC, which is how other apps send a date.
 * - Any other moment with an offset is converted to the time zone, because Zapier turns what was typed into such a
 *   moment.
 * - Milliseconds since 1970, as HighLevel sends its dates, are read as a moment in UTC.
 *
 * @param timezone - `bundle.meta.timezone`. If null, the offset in the value decides.
 * @throws {InputError}
 */
export const dateOnly = async (
  field: string,
  value: unknown,
  timezone: string | null,
): Promise<string | undefined> => {
  if (isBlank(value)) return undefined;
  const written = textOf(field, value);
  const text = MILLISECONDS.test(written) ? new Date(Number(written)).toISOString() : written;
  const zone = MIDNIGHT_IN_UTC.test(text) ? "utc" : timezone;
  const day = STARTS_WITH_DAY.test(text) && (await inTimezone(text, zone)).toISODate();
  if (day) return day;
  throw new InputError(field, `enter a date such as 2026-03-31, not ${quote(value)}.`);
};

/** ISO 8601 also allows shorter forms: luxon reads "12" as an hour of today and "2026" as January 1. */
const STARTS_WITH_DAY = /^\d{4}-?\d{2}-?\d{2}([T ]|$)/i;

/** Seconds since 1970, from March 1973 on. Eight digits may be a day, such as 20260331. */
const SECONDS = /^\d{9,10}$/;
const MILLISECONDS = /^\d{12,13}$/;
const MIDNIGHT_IN_UTC = /[T ]00:?00(:?00([.,]0+)?)?Z$/i;

/** The ways people write a time of day, as luxon formats. */
const CLOCK_FORMATS = ["H:mm", "H:mm:ss", "h:mm a", "h:mma", "h a", "ha"];

/**
 * The time of day, `HH:mm`, from `9:30`, `14:00`, `2 pm` or a moment, which is converted to `timezone`.
 *
 * @throws {InputError}
 */
export const timeOfDay = async (
  field: string,
  value: unknown,
  timezone: string | null,
): Promise<string | undefined> => {
  if (isBlank(value)) return undefined;
  const text = textOf(field, value).replace(/([ap])\.m\.?$/i, "$1m");
  const { DateTime } = await luxon();
  const typed = CLOCK_FORMATS.map((format) => DateTime.fromFormat(text, format, { locale: "en-US" }));
  const moment = HAS_TIME.test(text) ? [await inTimezone(text, timezone)] : [];
  const time = [...typed, ...moment].find(({ isValid }) => isValid)?.toFormat("HH:mm");
  if (time) return time;
  throw new InputError(field, `enter a time such as 09:30 or 2 pm, not ${quote(value)}.`);
};

/** A date and a time, separated by a T or a space. */
const HAS_TIME = /^(\d{4}-\d{2}-\d{2})[T ](?=\d)/i;
const HAS_OFFSET = /^[^T]*T.*(Z|[+-]\d{2}(:?\d{2})?)$/i;

const inTimezone = async (text: string, timezone: string | null): Promise<DateTime> => {
  const { DateTime } = await luxon();
  const iso = text.replace(HAS_TIME, "$1T");
  const asWritten = DateTime.fromISO(iso, { setZone: true });
  if (!timezone || !HAS_OFFSET.test(iso)) return asWritten;
  const there = asWritten.setZone(timezone);
  return there.isValid ? there : asWritten;
};

/**
 * The moment, as ISO 8601 in UTC, that a person in `timezone` means. A time without an offset is local to that time
 * zone. Seconds and milliseconds since 1970 are accepted too.
 *
 * @param timezone - `bundle.meta.timezone`. Default: UTC.
 * @param takesDay - Whether a date without a time is accepted, as its midnight, or as its last millisecond ("end").
 * @throws {InputError}
 */
export const utcTime = async (
  field: string,
  value: unknown,
  timezone: string | null,
  takesDay: boolean | "end" = false,
): Promise<string | undefined> => {
  if (isBlank(value)) return undefined;
  const text = textOf(field, value);
  if (SECONDS.test(text)) return new Date(Number(text) * 1000).toISOString();
  if (MILLISECONDS.test(text)) return new Date(Number(text)).toISOString();
  const { DateTime, IANAZone } = await luxon();
  const zone = timezone && IANAZone.isValidZone(timezone) ? timezone : "utc";
  const isDay = DAY.test(text);
  if (HAS_TIME.test(text) || (takesDay && isDay)) {
    const start = DateTime.fromISO(text.replace(HAS_TIME, "$1T"), { zone });
    const meant = isDay && takesDay === "end" ? start.endOf("day") : start;
    const time = meant.toUTC().toISO();
    if (time) return time;
  }
  throw new InputError(field, `enter a date and time such as 2026-03-31 09:30, not ${quote(value)}.`);
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
