import { InputError } from "@integrations/zapier-kit";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { appointmentOutputFields, appointmentSample, toAppointment } from "../resources/appointment.ts";
import {
  appointmentFieldInputs,
  appointmentInput,
  calendarInput,
  endTimeInput,
  startTimeInput,
  toAppointmentFields,
} from "../resources/appointmentInputs.ts";
import { laterBy } from "../resources/calendar.ts";
import { assignedToInput } from "../resources/user.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  appointmentInput,
  startTimeInput,
  { ...endTimeInput, helpText: "Leave blank to keep the length of the appointment." },
  { ...calendarInput, helpText: "The calendar to move it to. Leave blank to keep the current one." },
  assignedToInput,
  ...appointmentFieldInputs,
]);

/**
 * PUT /calendars/events/appointments/{eventId} with only what differs, after a GET of it
 * (HighLevel API 2.0, "Update Appointment", "Get Appointment").
 */
export default defineCreate({
  key: "update_appointment",
  noun: "Appointment",
  display: {
    label: "Update Appointment",
    description: "Moves or updates an appointment. Fields you leave blank don't change.",
  },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client, input }) => {
      const { appointment_id, start_time } = input;
      const changes = toAppointmentFields(input);
      if (Object.keys(changes).length === 0) {
        throw new InputError(
          "appointment_id",
          "nothing to change. Fill in at least one of the other fields.",
        );
      }
      const appointment = await client.appointments.get(appointment_id);
      if (start_time !== undefined && changes.endTime === undefined) {
        const { startTime, endTime } = appointment;
        const lengthMs = Date.parse(endTime ?? "") - Date.parse(startTime ?? "");
        if (lengthMs > 0) changes.endTime = laterBy(start_time, lengthMs);
      }
      return toAppointment(await client.appointments.update(appointment, changes));
    }),
    outputFields: appointmentOutputFields,
    sample: appointmentSample,
  },
});
