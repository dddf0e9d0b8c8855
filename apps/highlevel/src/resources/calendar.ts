import type { Highlevel, HighlevelCalendar } from "@integrations/clients/highlevel";
import { InputError } from "@integrations/zapier-kit";

/** The calendar that a person chose. @throws {InputError} */
export const calendarOf = async (client: Highlevel, id: string): Promise<HighlevelCalendar> => {
  const calendar = (await client.appointments.calendars()).find((one) => one.id === id);
  if (calendar) return calendar;
  throw new InputError(
    "calendar_id",
    "HighLevel has no such calendar in this sub-account. Choose one from the list.",
  );
};

const MINUTE_MS = 60_000;

/** The end of an appointment of the calendar's own length, 30 minutes where it says none (HighLevel API 2.0, "Get Calendars"). */
export const defaultEnd = ({ slotDuration, slotDurationUnit }: HighlevelCalendar, start: string): string =>
  laterBy(start, (slotDuration ?? 30) * (slotDurationUnit === "hours" ? 60 : 1) * MINUTE_MS);

/** A moment so many milliseconds after another one. */
export const laterBy = (start: string, milliseconds: number): string =>
  new Date(Date.parse(start) + milliseconds).toISOString();

/** In these, each appointment belongs to one of the calendar's users. */
const SHARED = ["round_robin", "service_booking"];

/**
 * Whose an appointment of the calendar is: the only user's where there is one, undefined where it need not be anybody's.
 *
 * @throws {InputError} for a calendar of several users, which HighLevel refuses without one
 */
export const defaultUser = ({
  name,
  calendarType,
  teamMembers: members,
}: HighlevelCalendar): string | undefined => {
  if (members.length > 1 && SHARED.includes(calendarType ?? "")) {
    throw new InputError(
      "assigned_to",
      `choose a user. Each appointment in ${name ?? "this calendar"} belongs to one of its ${members.length} users.`,
    );
  }
  return members.length === 1 ? members[0]?.userId : undefined;
};
