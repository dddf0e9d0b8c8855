import { defineCreate, defineInputFields } from "zapier-platform-core";
import { appointmentOutputFields, appointmentSample, toAppointment } from "../resources/appointment.ts";
import { appointmentInput } from "../resources/appointmentInputs.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([appointmentInput]);

/**
 * PUT /calendars/events/appointments/{eventId}, after a GET of it
 * (HighLevel API 2.0, "Update Appointment", "Get Appointment").
 */
export default defineCreate({
  key: "cancel_appointment",
  noun: "Appointment",
  display: {
    label: "Cancel Appointment",
    description: "Cancels an appointment. It stays in the calendar as canceled.",
  },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client: { appointments }, input }) => {
      const appointment = await appointments.get(input.appointment_id);
      return toAppointment(await appointments.update(appointment, { appointmentStatus: "cancelled" }));
    }),
    outputFields: appointmentOutputFields,
    sample: { ...appointmentSample, status: "cancelled" },
  },
});
