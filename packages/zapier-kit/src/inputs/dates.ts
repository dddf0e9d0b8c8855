import { plainHyphens, tidy } from "@integrations/clients/text";
import type { DateTime } from "luxon";
import { isBlank } from "./blanks.ts";
import { asText, InputError, quote } from "./inputError.ts";

/** A large package that few operations need: no start of an app waits for it. */
const luxon = () => import("luxon");

const textOf = (field: string, value: unknown): string => plainHyphens(tidy(asText(field, value)));

/**
 * The day, `YYYY-MM-DD`, that a person in `timezone` means. A date stays as written, and so does one that another app
 * sends as midnight in UTC; any other moment with an offset is read on the clock of that time zone, because Zapier turns
 * what was typed into such a moment. Milliseconds since 1970, as HighLevel has its dates, are a moment in UTC.
 *
 * @param timezone - `bundle.meta.timezone`; without one the offset in the value itself decides.
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

/** ISO 8601 knows more, and would read "12" as an hour of today and "2026" as its first day. */
const STARTS_WITH_DAY = /^\d{4}-?\d{2}-?\d{2}([T ]|$)/i;

/** Since 1970, of moments after March 1973: fewer digits may be a day such as 20260331. */
const SECONDS = /^\d{9,10}$/;
const MILLISECONDS = /^\d{12,13}$/;
const MIDNIGHT_IN_UTC = /[T ]00:?00(:?00([.,]0+)?)?Z$/i;

/** What people write for a time of day, in luxon's tokens. */
const CLOCK_FORMATS = ["H:mm", "H:mm:ss", "h:mm a", "h:mma", "h a", "ha"];

/**
 * The time of day, `HH:mm`, from `9:30`, `14:00`, `2 pm` or a moment as another app gives it, which is read on
 * the clock of `timezone`.
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

/** A day and a time of day, with a T or a blank between them. */
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
 * The moment, ISO 8601 in UTC, that a person in `timezone` means: a time without an offset is one on the clock there.
 * Seconds and milliseconds since 1970 are taken too.
 *
 * @param timezone - `bundle.meta.timezone`; UTC without one.
 * @param takesDay - Whether a day alone is taken, as its beginning.
 * @throws {InputError}
 */
export const utcTime = async (
  field: string,
  value: unknown,
  timezone: string | null,
  takesDay = false,
): Promise<string | undefined> => {
  if (isBlank(value)) return undefined;
  const text = textOf(field, value);
  if (SECONDS.test(text)) return new Date(Number(text) * 1000).toISOString();
  if (MILLISECONDS.test(text)) return new Date(Number(text)).toISOString();
  const { DateTime, IANAZone } = await luxon();
  const zone = timezone && IANAZone.isValidZone(timezone) ? timezone : "utc";
  const isTaken = HAS_TIME.test(text) || (takesDay && DAY.test(text));
  const time = isTaken && DateTime.fromISO(text.replace(HAS_TIME, "$1T"), { zone }).toUTC().toISO();
  if (time) return time;
  throw new InputError(field, `enter a date and time such as 2026-03-31 09:30, not ${quote(value)}.`);
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
