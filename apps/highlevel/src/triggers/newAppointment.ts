import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { appointmentOutputFields, appointmentSample } from "../resources/appointment.ts";
import { bookedAppointments } from "../resources/appointmentEvents.ts";
import { appointmentStatusFilter, calendarInput } from "../resources/appointmentInputs.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([{ ...calendarInput, required: true }, appointmentStatusFilter]);

/** GET /calendars/events?calendarId=…, from a week ago to a year ahead (HighLevel API 2.0, "Get Calendar Events"). */
export default defineTrigger({
  key: "new_appointment",
  noun: "Appointment",
  display: {
    label: "New Appointment",
    description: "Triggers when a new appointment is booked in a calendar.",
  },
  operation: {
    type: "polling",
    inputFields,
    perform: highlevel.pollEvents(inputFields, ({ client, input }) => bookedAppointments(client, input)),
    outputFields: appointmentOutputFields,
    sample: appointmentSample,
  },
});
