import type { Highlevel, HighlevelCalendar } from "@integrations/clients/highlevel";
import { InputError } from "@integrations/zapier-kit";

/** The calendar with this ID. @throws {InputError} if there is none */
export const calendarOf = async (client: Highlevel, id: string): Promise<HighlevelCalendar> => {
  const calendar = (await client.appointments.calendars()).find((one) => one.id === id);
  if (calendar) return calendar;
  throw new InputError(
    "calendar_id",
    "HighLevel has no such calendar in this sub-account. Choose one from the list.",
  );
};

const MINUTE_MS = 60_000;

/**
 * The end of an appointment with the calendar's default length, or 30 minutes if it has none (HighLevel API 2.0, "Get
 * Calendars").
 */
export const defaultEnd = ({ slotDuration, slotDurationUnit }: HighlevelCalendar, start: string): string =>
  laterBy(start, (slotDuration ?? 30) * (slotDurationUnit === "hours" ? 60 : 1) * MINUTE_MS);

/** The moment `ms` milliseconds after another one. */
export const laterBy = (start: string, milliseconds: number): string =>
  new Date(Date.parse(start) + milliseconds).toISOString();

/** Calendars of these types have several users, and each appointment belongs to one of them. */
const SHARED = ["round_robin", "service_booking"];

/**
 * The user that a calendar's appointments belong to: its only user, or undefined if none is needed.
 *
 * @throws {InputError} for a calendar with several users, for which HighLevel requires one
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
