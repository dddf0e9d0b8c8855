import type { HighlevelAppointment } from "@integrations/clients/highlevel";
import { utcTime } from "@integrations/zapier-kit";
import type { OutputFields } from "zapier-platform-core";

/** An appointment as a Zap sees it. If it was just written, the vendor does not say when it was created or changed. */
export const toAppointment = (appointment: HighlevelAppointment) => ({
  id: appointment.id,
  title: appointment.title,
  status: appointment.appointmentStatus,
  start_time: inUtc(appointment.startTime),
  end_time: inUtc(appointment.endTime),
  address: appointment.address,
  notes: appointment.notes ?? appointment.description,
  contact_id: appointment.contactId,
  calendar_id: appointment.calendarId,
  assigned_to: appointment.assignedUserId,
  date_added: appointment.dateAdded,
  date_updated: appointment.dateUpdated,
});

/** A text that is not a time stays as it is. */
const inUtc = (time: string | null): string | null =>
  time === null || Number.isNaN(Date.parse(time)) ? time : new Date(time).toISOString();

/**
 * Reads the times of a contact's appointment in the given time zone: the vendor writes them without one, and does not
 * say which one they are in. A text that is not a time stays as it is, so that the other appointments are found.
 */
export const withTimezone = async (
  appointment: HighlevelAppointment,
  timezone: string | null,
): Promise<HighlevelAppointment> => ({
  ...appointment,
  startTime: await inTimezone(appointment.startTime, timezone),
  endTime: await inTimezone(appointment.endTime, timezone),
});

const inTimezone = async (time: string | null, timezone: string | null): Promise<string | null> =>
  (await utcTime("time", time, timezone).catch(() => time)) ?? null;

type Appointment = ReturnType<typeof toAppointment>;

/** Whether an appointment is neither over nor canceled. */
export const isUpcoming = ({ end_time, status }: Appointment): boolean =>
  status !== "cancelled" && (end_time ?? "") >= new Date().toISOString();

/** Sorts appointments: the next one first, then later ones, then past ones from new to old. */
export const nextFirst = (appointments: readonly Appointment[]): Appointment[] => {
  const now = new Date().toISOString();
  const byStart = appointments.toSorted((one, other) =>
    (one.start_time ?? "").localeCompare(other.start_time ?? ""),
  );
  const isPast = ({ end_time }: Appointment) => (end_time ?? "") < now;
  return [...byStart.filter((one) => !isPast(one)), ...byStart.filter(isPast).reverse()];
};

export const appointmentOutputFields = [
  { key: "id", label: "Appointment ID", type: "string", primary: true },
  { key: "title", label: "Title", type: "string" },
  { key: "status", label: "Status", type: "string" },
  { key: "start_time", label: "Start Time", type: "datetime" },
  { key: "end_time", label: "End Time", type: "datetime" },
  { key: "address", label: "Address", type: "string" },
  { key: "notes", label: "Notes", type: "string" },
  { key: "contact_id", label: "Contact ID", type: "string" },
  { key: "calendar_id", label: "Calendar ID", type: "string" },
  { key: "assigned_to", label: "Assigned User ID", type: "string" },
  { key: "date_added", label: "Date Added", type: "datetime" },
  { key: "date_updated", label: "Date Updated", type: "datetime" },
] satisfies OutputFields;

/** For a trigger whose `id` identifies a change of an appointment, not the appointment itself. */
export const appointmentChangeOutputFields = [
  { key: "id", label: "Change ID", type: "string" as const, primary: true },
  { key: "appointment_id", label: "Appointment ID", type: "string" as const },
  ...appointmentOutputFields.slice(1),
];

export const appointmentSample: Appointment = {
  id: "YS3jaqqeehkR2Is80miy",
  title: "Check-up",
  status: "confirmed",
  start_time: "2026-03-26T15:00:00.000Z",
  end_time: "2026-03-26T16:00:00.000Z",
  address: "350 Maple Street, Austin",
  notes: "First visit",
  contact_id: "ocQHyuzHvysMo5N5VsXc",
  calendar_id: "YlWd2wuCAZQzh2cH1fVZ",
  assigned_to: "y0BeYjuRIlDwsDcOHOJo",
  date_added: "2026-03-24T08:15:30.000Z",
  date_updated: "2026-03-24T09:02:11.000Z",
};

export const appointmentChangeSample = {
  ...appointmentSample,
  id: `${appointmentSample.id}-1774342931000`,
  appointment_id: appointmentSample.id,
};
