import type { HighlevelAppointment } from "@integrations/clients/highlevel";
import { utcTime } from "@integrations/zapier-kit";
import type { OutputFields } from "zapier-platform-core";

/**
 * An appointment as a Zap sees it.
 *
 * @param timezone - Of the sub-account: the vendor writes an appointment's times without a zone, and does not say of which.
 */
export const toAppointment = async (appointment: HighlevelAppointment, timezone: string | null) => ({
  id: appointment.id,
  title: appointment.title,
  status: appointment.appointmentStatus,
  start_time: (await utcTime("start_time", appointment.startTime, timezone)) ?? null,
  end_time: (await utcTime("end_time", appointment.endTime, timezone)) ?? null,
  address: appointment.address,
  notes: appointment.notes,
  contact_id: appointment.contactId,
  calendar_id: appointment.calendarId,
  assigned_to: appointment.assignedUserId,
});

type Appointment = Awaited<ReturnType<typeof toAppointment>>;

/** The next appointment first, those after it, then the past ones from new to old. */
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
] satisfies OutputFields;

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
};
