import { defineCreate, defineInputFields } from "zapier-platform-core";
import { appointmentOutputFields, appointmentSample, toAppointment } from "../resources/appointment.ts";
import {
  appointmentFieldInputs,
  calendarInput,
  endTimeInput,
  startTimeInput,
  toAppointmentFields,
} from "../resources/appointmentInputs.ts";
import { calendarOf, defaultEnd, defaultUser } from "../resources/calendar.ts";
import { contactInput } from "../resources/contactInput.ts";
import { assignedToInput } from "../resources/user.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  { ...calendarInput, required: true },
  contactInput,
  { ...startTimeInput, required: true },
  { ...endTimeInput, helpText: "Leave blank to use the usual length of an appointment in this calendar." },
  { ...assignedToInput, helpText: "Required if the calendar belongs to several users." },
  ...appointmentFieldInputs,
]);

/** GET /calendars/ and POST /calendars/events/appointments (HighLevel API 2.0, "Get Calendars", "Create appointment"). */
export default defineCreate({
  key: "create_appointment",
  noun: "Appointment",
  display: {
    label: "Create Appointment",
    description: "Books a new appointment for a contact in a calendar.",
  },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client, input }) => {
      const { calendar_id: calendarId, start_time: startTime } = input;
      const fields = toAppointmentFields(input);
      const calendar = await calendarOf(client, calendarId);
      const assignedUserId = fields.assignedUserId ?? defaultUser(calendar);
      const created = await client.appointments.create({
        ...fields,
        calendarId,
        contactId: input.contact_id,
        startTime,
        endTime: fields.endTime ?? defaultEnd(calendar, startTime),
        assignedUserId,
      });
      return toAppointment(created);
    }),
    outputFields: appointmentOutputFields,
    sample: appointmentSample,
  },
});
