import type { Highlevel, HighlevelAppointment } from "@integrations/clients/highlevel";
import { type EventSource, isChange } from "@integrations/zapier-kit";
import { toAppointment } from "./appointment.ts";

const DAY_MS = 24 * 60 * 60_000;
/** The API lists appointments by when they start, not by when they were booked or changed. */
const BACK_MS = 7 * DAY_MS;
const AHEAD_MS = 365 * DAY_MS;

interface AppointmentFilter {
  calendar_id: string;
  status?: string | undefined;
}

/** A row without its date counts as new, so that it is not lost. */
const msOf = (date: string | null): number => (date === null ? Date.now() : Date.parse(date));

/** All appointments of a calendar at once, because no paging is documented. The first poll reads without the filter. */
const pages =
  (client: Highlevel, { calendar_id, status }: AppointmentFilter) =>
  async ({ isPopulatingDedupe }: { isPopulatingDedupe: boolean }) => {
    const now = Date.now();
    const rows = await client.appointments.ofCalendar(calendar_id, now - BACK_MS, now + AHEAD_MS);
    const isWanted = ({ appointmentStatus }: HighlevelAppointment) =>
      isPopulatingDedupe || status === undefined || appointmentStatus === status;
    return { rows: rows.filter(isWanted) };
  };

/** Each appointment once, when it was booked. */
export const bookedAppointments = (client: Highlevel, filter: AppointmentFilter) =>
  ({
    readAfter: pages(client, filter),
    at: ({ dateAdded }) => msOf(dateAdded),
    item: toAppointment,
  }) satisfies EventSource<HighlevelAppointment, { id: string }>;

const version = ({ id, dateUpdated }: HighlevelAppointment): string => `${id}-${msOf(dateUpdated)}`;

/** Each change of an appointment, except its booking. */
export const changedAppointments = (client: Highlevel, filter: AppointmentFilter) =>
  ({
    readAfter: pages(client, filter),
    at: ({ dateUpdated }) => msOf(dateUpdated),
    version,
    isEvent: ({ dateAdded, dateUpdated }) => isChange(dateAdded, dateUpdated),
    item: (appointment) => ({
      ...toAppointment(appointment),
      id: version(appointment),
      appointment_id: appointment.id,
    }),
  }) satisfies EventSource<HighlevelAppointment, { id: string }>;
