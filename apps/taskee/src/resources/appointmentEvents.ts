import { recordOf, type TaskeeEvent } from "@integrations/clients/taskee";
import type { OutputFields } from "zapier-platform-core";

const toRecord = (event: TaskeeEvent) => {
  const appointment = recordOf.appointment(event);
  return {
    appointment_id: appointment.id,
    title: appointment.title,
    status: appointment.appointmentStatus,
    start_time: appointment.startTime,
    end_time: appointment.endTime,
    address: appointment.address,
    notes: appointment.notes,
    contact_id: appointment.contactId,
    calendar_id: appointment.calendarId,
    assigned_to: appointment.assignedUserId,
    source: appointment.source,
  };
};

export const appointmentEvents = {
  types: {
    AppointmentCreate: "Appointment Created",
    AppointmentUpdate: "Appointment Updated",
    AppointmentDelete: "Appointment Deleted",
  },
  begin: /^Appointment/,
  toRecord,
  outputFields: [
    { key: "appointment_id", label: "Appointment ID", type: "string" },
    { key: "title", label: "Title", type: "string" },
    { key: "status", label: "Status", type: "string" },
    { key: "start_time", label: "Start Time", type: "string" },
    { key: "end_time", label: "End Time", type: "string" },
    { key: "address", label: "Address", type: "string" },
    { key: "notes", label: "Notes", type: "string" },
    { key: "contact_id", label: "Contact ID", type: "string" },
    { key: "calendar_id", label: "Calendar ID", type: "string" },
    { key: "assigned_to", label: "Assigned User ID", type: "string" },
    { key: "source", label: "Source", type: "string" },
  ] satisfies OutputFields,
  sample: {
    appointment_id: "0TkCdp9PfvLeWKYRRvIz",
    title: "Survey",
    status: "confirmed",
    start_time: "2026-03-25T10:00:00-05:00",
    end_time: "2026-03-25T11:00:00-05:00",
    address: "350 Maple Street, Austin",
    notes: "Ring twice",
    contact_id: "ocQHyuzHvysMo5N5VsXc",
    calendar_id: "BqTwX8QFwXzpegMve9EQ",
    assigned_to: "y0BeYjuRIlDwsDcOHOJo",
    source: "booking_widget",
  },
};
