import type { Highlevel } from "@integrations/clients/highlevel";
import { InputError } from "@integrations/zapier-kit";

const DAY_MS = 24 * 60 * 60_000;
/** The longest span of one request (HighLevel API 2.0, "Get Free Slots"). */
const SPAN_MS = 31 * DAY_MS;
/** The longest span of a search: twelve requests. */
const MOST_DAYS = 12 * 31;
const USUAL_DAYS = 7;

interface Wanted {
  calendarId: string;
  /** ISO 8601. Default: now. */
  from?: string | undefined;
  /** ISO 8601. Default: a week after the start. */
  to?: string | undefined;
  timezone?: string | undefined;
  userId?: string | undefined;
}

/**
 * The free slots of a calendar in order, as ISO 8601 with the time zone's offset.
 *
 * @throws {InputError} if the span ends before it starts, or is too long
 */
export const freeSlots = async (
  client: Highlevel,
  { calendarId, from, to, timezone, userId }: Wanted,
): Promise<string[]> => {
  const start = from === undefined ? Date.now() : Date.parse(from);
  const end = to === undefined ? start + USUAL_DAYS * DAY_MS : Date.parse(to);
  if (end <= start) throw new InputError("end_time", "enter a time after the start.");
  if (end - start > MOST_DAYS * DAY_MS) {
    throw new InputError("end_time", `enter a time at most ${MOST_DAYS} days after the start.`);
  }
  const slots: string[] = [];
  for (let startDate = start; startDate < end; startDate += SPAN_MS) {
    const endDate = Math.min(startDate + SPAN_MS, end);
    slots.push(
      ...(await client.appointments.freeSlots(calendarId, { startDate, endDate, timezone, userId })),
    );
  }
  // Two spans share the moment between them, and the slots of a day may extend beyond the span, so duplicates are
  // removed.
  return [...new Set(slots)]
    .filter((slot) => Date.parse(slot) >= start && Date.parse(slot) <= end)
    .sort((one, other) => Date.parse(one) - Date.parse(other));
};
