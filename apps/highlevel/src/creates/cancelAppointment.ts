import { defineCreate, defineInputFields } from "zapier-platform-core";
import { appointmentOutputFields, appointmentSample, toAppointment } from "../resources/appointment.ts";
import { appointmentInput } from "../resources/appointmentInputs.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([appointmentInput]);

/** PUT /calendars/events/appointments/{eventId} (HighLevel API 2.0, "Update Appointment"). */
export default defineCreate({
  key: "cancel_appointment",
  noun: "Appointment",
  display: {
    label: "Cancel Appointment",
    description: "Cancels an appointment. It stays in the calendar as canceled.",
  },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client, input }) =>
      toAppointment(
        await client.appointments.update(input.appointment_id, { appointmentStatus: "cancelled" }),
      ),
    ),
    outputFields: appointmentOutputFields,
    sample: { ...appointmentSample, status: "cancelled" },
  },
});
